import { Line } from "../components/line.tsx";
import { WideTable } from "../components/wide-table.tsx";
import { copied, workflow } from "../downloads.ts";
import type { Page } from "../page.ts";
import { type Site, useSite } from "../site.ts";

/** The page of files for machines. */
export function downloadsPage({ text }: Site): Page {
  return {
    path: "downloads.html",
    title: text.downloads,
    group: "guides",
    summary: text.downloadsLead,
    entries: [...copied, workflow].map((path) => {
      const name = nameOf(path);
      return {
        title: name,
        anchor: `file.${name}`,
        about: (text.fileList as Record<string, string>)[name] ?? "",
        names: [name],
      };
    }),
    body: <DownloadsBody />,
  };
}

const nameOf = (path: string) => path.split("/").at(-1) ?? path;

function DownloadsBody() {
  const { text, language, publicUrl } = useSite();
  const files = [
    ...[...copied, workflow].map((file) => `downloads/${file}`),
    "llms.txt",
    ...(publicUrl ? ["sitemap.txt"] : []),
  ].map((path) => ({ path, name: nameOf(path) }));
  const about: Record<string, string | undefined> = text.fileList;
  return (
    <>
      <p class="lead">
        <Line source={text.downloadsLead} />
      </p>
      <WideTable label={text.downloads} head={[text.file, text.fileAbout]}>
        {files.map(({ path, name }) => (
          <File path={path} name={name} about={about[name]} />
        ))}
        <File path="v/index.json" name="v/index.json" about={text.fileList["v/index.json"]} />
        <File path={`redoc.${language}.html`} name={text.redoc} about={text.fileList.redoc} />
      </WideTable>
    </>
  );
}

function File({ path, name, about }: { path: string; name: string; about: string | undefined }) {
  const { home } = useSite();
  return (
    <tr id={`file.${name}`}>
      <th scope="row">
        <a href={home + path} download={path.startsWith("downloads/")}>
          {name}
        </a>
      </th>
      <td>
        <Line source={about} />
      </td>
    </tr>
  );
}
