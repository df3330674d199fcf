import { existsSync, readFileSync } from "node:fs";
import type { Description } from "./openapi.ts";
import { readYaml } from "./read-yaml.ts";

const at = (path: string) => new URL(`../../../spec/${path}`, import.meta.url);
const read = (path: string) => readFileSync(at(path), "utf8");

export type Language = "en" | "zh";

/** File of the bundle of each language. The Chinese one is made by an overlay. */
const bundles: Record<Language, string> = {
  en: "dist/openapi.json",
  zh: "dist/openapi.zh-CN.json",
};

/** Languages that a bundle exists for. English always is one. */
export const languages: Language[] = (["en", "zh"] as const).filter(
  (language) => language === "en" || existsSync(at(bundles[language])),
);

/** The bundle in a language. @throws Error when it was not built: run `npm run build`. */
export function loadDescription(language: Language): Description {
  return JSON.parse(read(bundles[language])) as Description;
}

/** An entry of `spec/corrections.yaml`. */
export interface LedgerEntry {
  id: string;
  /** JSON pointers into the description. */
  at?: string | string[];
  source?: string;
  ours?: string;
  why?: string;
  /** What the description of the deployed API says instead. */
  deployed?: string;
  evidence: { locator: string; url?: string; shows: string }[];
  inferred?: boolean;
  /** Rows of the reference that the entry explains. */
  page?: { field?: string; differs?: string }[];
}

/** The ledger in a language: the English entries, with the Chinese texts over them where there are some. */
export function loadLedger(language: Language): LedgerEntry[] {
  const entries = readYaml("corrections.yaml") as LedgerEntry[];
  const translated = "overlays/corrections.zh-CN.yaml";
  const texts =
    language === "en" ? {} : (readYaml(translated) as Record<string, Partial<LedgerEntry>>);
  return entries.map((entry) => ({
    ...entry,
    ...texts[entry.id],
    evidence: evidenceOf(entry.id, language),
  }));
}

/** The evidence of a ledger entry or of an error code, with a locator that a reader can follow. */
export function evidenceOf(id: string, language: Language): LedgerEntry["evidence"] {
  evidence ??= JSON.parse(read("dist/evidence.json")) as EvidenceList;
  return (evidence[id] ?? []).map(({ shows, ...entry }) => ({
    ...entry,
    shows: shows[language] ?? shows.en,
  }));
}

type EvidenceList = Record<
  string,
  { locator: string; url?: string; shows: { en: string; zh?: string } }[]
>;
let evidence: EvidenceList | undefined;

/** The catalogue of error codes, and how to read an error body. */
export interface ErrorCatalogue {
  /** Fields of a body that count, as JSON pointers, the first that holds a string. */
  read: { code: string[]; message: string[] };
  codes: {
    code: string;
    family: "current" | "inner" | "gateway";
    status: number;
    other?: number[];
    text?: string;
    meaning: Record<Language, string>;
    handling: Record<Language, string>;
    inferred?: string;
  }[];
}

/** Reads the catalogue of error codes. */
export const loadErrorCatalogue = (): ErrorCatalogue =>
  JSON.parse(read("dist/errors.json")) as ErrorCatalogue;

/** The Arazzo workflow, as it is in the repository. */
export const loadWorkflow = (): string => read("workflows/lifecycle.arazzo.yaml");
