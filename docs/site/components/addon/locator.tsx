import { evidenceUrl } from "../../../../spec/tools/values/evidence-url.ts";

/** Where an entry of evidence is: a link where it has an address, of a file by the name of its repository and its own. */
export function Locator({ where }: { where: string }) {
  const url = evidenceUrl(where);
  if (url === undefined) {
    return where;
  }
  const [, repository, file] = /^([^@]+)@\w+:(?:.*\/)?([^/]+)$/.exec(where) ?? [];
  return <a href={url}>{file === undefined ? where : `${repository}: ${file}`}</a>;
}
