import { html, line } from "./html.js";

/** Files for machines that are published as they are. */
export const copied = [
  "openapi.json",
  "openapi.yaml",
  "openapi.zh-CN.json",
  "openapi.zh-CN.yaml",
  "openapi-3.0.json",
  "openapi-3.0.yaml",
  "instance-request.schema.json",
  "cce-addons.postman_collection.json",
  "cce-addons.http",
  "corrections.yaml",
];

/** The workflow. Its reference to the description is changed to where that is published. */
export const workflow = "workflows/lifecycle.arazzo.yaml";

/** The page of files for machines. */
export function downloadsPage(context) {
  const { text, home, language, publicUrl } = context;
  const files = [
    ...[...copied, workflow].map((file) => `downloads/${file}`),
    "llms.txt",
    ...(publicUrl ? ["sitemap.txt"] : []),
  ];
  const row = (path, name, about) =>
    html`<tr><th scope="row"><a href="${home}${path}">${name}</a></th><td>${line(about)}</td></tr>`;
  const main = html`<p class="lead">${line(text.downloadsLead)}</p><div class="wide" tabindex="0" role="group" aria-label="${text.downloads}"><table><thead><tr><th scope="col">${text.file}</th><th scope="col">${text.fileAbout}</th></tr></thead><tbody>
${files.map((path) => row(path, path.split("/").at(-1), text.fileList[path.split("/").at(-1)]))}
${row(`redoc.${language}.html`, text.redoc, text.fileList.redoc)}</tbody></table></div>`;
  return {
    path: "downloads.html",
    title: text.downloads,
    group: "guides",
    main,
    summary: text.downloadsLead,
  };
}
