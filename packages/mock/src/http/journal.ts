import { journalBodyBytes, journalLength } from "../defaults.ts";
import type { Violation } from "../description/violation.ts";
import type { RequestWarning } from "../values/warning.ts";
import type { MockRequest } from "./parse.ts";
import { textOf, type Utf8 } from "./utf8.ts";

/** A request to the API and its response. Credentials are left out. */
export interface JournalEntry {
  /** Id that the response carries in `X-Request-Id`. */
  readonly requestId: string;
  /** When it arrived, by the mock's clock, as RFC 3339. */
  readonly at: string;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Operation of the description, when the request is for one. */
  readonly operation: string | undefined;
  /** Template of the add-on that the request is about, when it names one or an instance. */
  readonly template: string | undefined;
  /** Status of the response. */
  readonly status: number;
  /** `invalid` when the response is an error, which {@link JournalEntry.message} explains. */
  readonly verdict: "valid" | "invalid";
  /** Error message of the response. */
  readonly message: string | undefined;
  /** What validation found wrong, each with the JSON pointer of its field. */
  readonly violations: readonly Pick<Violation, "message" | "pointer" | "rule">[];
  /** What looks wrong in an accepted request, each with the JSON pointer of its field. */
  readonly warnings: readonly RequestWarning[];
  /** Headers by lower-case name, without those that carry credentials. */
  readonly headers: Readonly<Record<string, string>>;
  /** Body of the request, when it was JSON of at most 64 KiB. */
  readonly body: unknown;
  /** Body of the response, when it is at most 64 KiB. */
  readonly responseBody: unknown;
}

/** The last requests, oldest first. */
export interface Journal extends Iterable<JournalEntry> {
  add(entry: JournalEntry): void;
  list(): JournalEntry[];
  clear(): void;
}

/** Headers that can carry a credential. */
const secret = new Set([
  "authorization",
  "cookie",
  "proxy-authorization",
  "set-cookie",
  "x-auth-token",
  "x-security-token",
]);

/** Creates an empty journal. */
export function createJournal(): Journal {
  // A ring, so that an entry is let go as soon as it is not among the last: those that live longer than one round of
  // the collector would pile up until it looks at everything.
  const entries: JournalEntry[] = [];
  let added = 0;
  const list = () => {
    const oldest = added % journalLength;
    return added <= journalLength
      ? [...entries]
      : [...entries.slice(oldest), ...entries.slice(0, oldest)];
  };
  return {
    add(entry) {
      entries[added % journalLength] = entry;
      added++;
    },
    list,
    clear: () => {
      entries.length = 0;
      added = 0;
    },
    [Symbol.iterator]: () => list()[Symbol.iterator](),
  };
}

/** What an entry says beside the request itself. */
type Outcome = Pick<
  JournalEntry,
  "requestId" | "at" | "operation" | "template" | "status" | "message" | "violations" | "warnings"
>;

/** Makes the entry of a request. @param responseText - The body that was sent. */
export function entryOf(
  { method, target, headers, body, text }: MockRequest,
  { requestId, at, operation, template, status, message, violations, warnings }: Outcome,
  responseText: string | Utf8 | undefined,
): JournalEntry {
  // Kept as text: a tree of objects that outlives its request costs the collector several times as much.
  const kept = body !== undefined && body.byteLength <= journalBodyBytes ? text : undefined;
  const response = responseText !== undefined && isShort(responseText) ? responseText : undefined;
  const open = withoutSecrets(headers);
  return {
    requestId,
    at,
    method,
    target,
    operation,
    template,
    status,
    verdict: status < 400 ? "valid" : "invalid",
    message,
    violations,
    warnings,
    get headers() {
      return Object.fromEntries(
        open.flatMap((name, index) => (index % 2 === 0 ? [[name, open[index + 1] ?? ""]] : [])),
      );
    },
    get body() {
      return kept === undefined ? undefined : JSON.parse(kept);
    },
    get responseBody() {
      const sent = response === undefined ? undefined : textOf(response);
      return sent?.startsWith("{") ? JSON.parse(sent) : sent;
    },
  };
}

function isShort(text: string | Utf8): boolean {
  return typeof text === "string"
    ? text.length <= journalBodyBytes
    : text.bytes.length <= journalBodyBytes || isShort(textOf(text));
}

/** Names and values in turn: one list that outlives its request instead of one for each header. */
function withoutSecrets(headers: Readonly<Record<string, string>>): string[] {
  const open: string[] = [];
  for (const name of Object.keys(headers)) {
    if (!secret.has(name)) {
      open.push(name, headers[name] ?? "");
    }
  }
  return open;
}
