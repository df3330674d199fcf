import type { Answer } from "./message.ts";
import type { MockRequest } from "./parse.ts";

/** A request that the mock has answered. Credentials are left out. */
export interface JournalEntry {
  /** Id that the answer carries in `X-Request-Id`. */
  readonly requestId: string;
  /** When it came, by the clock of the mock, as RFC 3339. */
  readonly at: string;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Operation of the description, when the request is for one. */
  readonly operation: string | undefined;
  /** Status of the answer. */
  readonly status: number;
  /** Whether the request was right: `valid`, or `invalid` with what is wrong in {@link JournalEntry.message}. */
  readonly verdict: "valid" | "invalid";
  /** The text of the refusal, when there was one. */
  readonly message: string | undefined;
  /** Headers by lower-case name, without those that carry credentials. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, when it was JSON of at most 64 KiB. */
  readonly body: unknown;
}

/** The last requests, oldest first. */
export interface Journal extends Iterable<JournalEntry> {
  add(entry: JournalEntry): void;
  list(): JournalEntry[];
  clear(): void;
}

/** How many requests are kept. */
const most = 200;
const largestKept = 65_536;

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
    const oldest = added % most;
    return added <= most ? [...entries] : [...entries.slice(oldest), ...entries.slice(0, oldest)];
  };
  return {
    add(entry) {
      entries[added % most] = entry;
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

/** Makes the entry of a request and its answer. */
export function entryOf(
  { method, target, headers, body, text }: MockRequest,
  { status }: Answer,
  {
    requestId,
    at,
    operation,
    message,
  }: Pick<JournalEntry, "requestId" | "at" | "operation" | "message">,
): JournalEntry {
  const kept = body !== undefined && body.byteLength <= largestKept ? text : undefined;
  const open = withoutSecrets(headers);
  return {
    requestId,
    at,
    method,
    target,
    operation,
    status,
    verdict: status < 400 ? "valid" : "invalid",
    message,
    get headers() {
      return Object.fromEntries(open);
    },
    // Kept as text: a tree of objects that outlives its request costs the collector several times as much.
    get body() {
      return kept === undefined ? undefined : JSON.parse(kept);
    },
  };
}

function withoutSecrets(headers: Readonly<Record<string, string>>): [string, string][] {
  const open: [string, string][] = [];
  for (const name of Object.keys(headers)) {
    if (!secret.has(name)) {
      open.push([name, headers[name] ?? ""]);
    }
  }
  return open;
}
