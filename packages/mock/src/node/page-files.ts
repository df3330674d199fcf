import { readFileSync } from "node:fs";
import type { PageFile } from "../control/other-operations.ts";

const types: Readonly<Record<string, string>> = {
  "index.html": "text/html",
  "page.js": "text/javascript",
  "page.css": "text/css",
};

/** What the page may do: load its own files, and call the mock that it came from. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const read = new Map<string, string>();

/** Reads a file of the page, which is not read before somebody opens it. @throws Error when the package was not built. */
export function readPageFile(name: string): PageFile {
  const text = read.get(name) ?? readFileSync(new URL(name, folder), "utf8");
  read.set(name, text);
  return {
    text,
    headers: {
      "Content-Type": `${types[name]}; charset=utf-8`,
      "Content-Security-Policy": policy,
      "Cache-Control": "no-cache",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    },
  };
}

/** The same from the source and from the build, as both are beside each other. */
const folder = new URL("../../dist/page/", import.meta.url);
