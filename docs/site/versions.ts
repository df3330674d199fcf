import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { releases } from "../../spec/tools/releases.ts";
import { apiChanges } from "./api-changes.ts";
import type { Language } from "./description/load.ts";

/** A file of the site below `v/`. */
export interface VersionFile {
  /** Path from the root of the site. */
  readonly path: string;
  readonly content: string | Buffer;
}

/**
 * The released bundles, each at an address that stays: `v/<version>/openapi.json` and so on, byte for byte as they were
 * released, with `index.json` (size and SHA-256 of each) and the changes of the version. `v/index.json` lists the versions.
 */
export function versionFiles(): VersionFile[] {
  const versions = releases();
  const list = versions.map(({ version, date = null }) => ({
    version,
    published: date,
    index: `${version}/index.json`,
  }));
  const latest = versions.filter(({ date }) => date !== undefined).at(-1)?.version ?? null;
  return [
    { path: "v/index.json", content: json({ latest, versions: list }) },
    ...versions.flatMap(({ version, date = null }) => filesOf(version, date)),
  ];
}

function filesOf(version: string, published: string | null): VersionFile[] {
  const folder = `v/${version}/`;
  const kept = new URL(`../../spec/released/${version}/`, import.meta.url);
  const bundles = readdirSync(kept)
    .sort()
    .map((name) => ({ name, content: readFileSync(new URL(name, kept)) }));
  const index = {
    version,
    published,
    files: bundles.map(({ name, content }) => ({
      name,
      bytes: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
    })),
    changes: { en: "changes.md", "zh-CN": "changes.zh-CN.md" },
  };
  return [
    { path: `${folder}index.json`, content: json(index) },
    ...bundles.map(({ name, content }) => ({ path: folder + name, content })),
    { path: `${folder}changes.md`, content: changesOf(version, "en") },
    { path: `${folder}changes.zh-CN.md`, content: changesOf(version, "zh") },
  ];
}

/** The part of the changelog about one version, as Markdown. */
function changesOf(version: string, language: Language): string {
  const sections = apiChanges({ language }).split(/^(?=## )/m);
  const own = sections.find((section) => section.startsWith(`## ${version} `));
  if (own === undefined) {
    throw new Error(`the changelog has no section about ${version}`);
  }
  return `# ${own.replace(/^## (.*?) \{#.*\}/, "$1").trimEnd()}\n`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
