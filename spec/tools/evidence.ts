/** One entry of evidence, as `checks/schemas/evidence.yaml` describes it. */
export type Evidence = { shows: string } & (
  | { kind: "page"; guide: string; page: string; date: string }
  | { kind: "file"; repository: string; commit: string; path: string }
  | { kind: "issue"; repository: string; number: number }
  | { kind: "package"; package: string; version: string; path: string }
  | { kind: "standard"; title: string; url: string }
  | { kind: "bodies"; numbers: number[] }
  | { kind: "bodies"; of: Collection; field: string; counts: Record<string, number> }
);

/** What recorded bodies are counted by. */
export type Collection = "instances" | "requests" | "templates" | "timestamps" | "versions";

const fixtures = "spec/test/fixtures/recorded-bodies.json";

/** Where a reader finds an entry of evidence: an address or, for recorded bodies, the file and the numbers or counts. */
export function locator(evidence: Evidence): string {
  switch (evidence.kind) {
    case "page":
      return `${urlOf(evidence)} (${evidence.date})`;
    case "file":
    case "issue":
      return `${urlOf(evidence)}`;
    case "package":
      return `npm ${evidence.package}@${evidence.version}, ${evidence.path}`;
    case "standard":
      return `${evidence.title}, ${evidence.url}`;
    case "bodies":
      return "numbers" in evidence
        ? `${fixtures}, numbers ${evidence.numbers.join(", ")}`
        : `${fixtures}, ${evidence.of} by ${evidence.field || "value"}: ${listCounts(evidence.counts)}`;
  }
}

/** The address of what an entry of evidence names, where it has one: packages and recorded bodies have none. */
export function urlOf(evidence: Evidence): string | undefined {
  switch (evidence.kind) {
    case "page":
      return `https://support.huaweicloud.com/${evidence.guide}/${evidence.page}.html`;
    case "file": {
      const { repository, commit, path } = evidence;
      return encodeURI(`https://github.com/${repository}/blob/${commit}/${path}`);
    }
    case "issue":
      return `https://github.com/${evidence.repository}/issues/${evidence.number}`;
    case "standard":
      return evidence.url;
    default:
      return undefined;
  }
}

/** Counts as text, such as `4 null, 6 absent`. */
export const listCounts = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(", ");
