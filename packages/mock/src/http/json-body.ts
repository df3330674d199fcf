import type { Violation } from "../description/violation.ts";

/** Deeper than any parameter of an add-on, and far from where a JSON writer runs out of stack. */
const maxDepth = 100;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads a body as JSON. Of a member that is given twice the last counts, as for the service's own JSON reader. */
export function readJson(
  body: Uint8Array,
): { json: unknown; text: string } | { unreadable: Violation } {
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    return bad("encoding", "The body is not UTF-8");
  }
  if (isDeeperThan(maxDepth, text)) {
    return bad("depth", `The body is nested more than ${maxDepth} levels deep`);
  }
  try {
    return { json: JSON.parse(text), text };
  } catch (error) {
    return bad("syntax", `The body is not JSON: ${withoutExcerpt(error)}`);
  }
}

/** Whether a body is said to be JSON. UTF-8 is the only encoding of JSON, so no other charset will do. */
export function isJsonType(contentType: string): boolean {
  return /^application\/json\s*(;\s*charset="?utf-?8"?\s*)?;?$/i.test(contentType.trim());
}

function bad(rule: string, message: string): { unreadable: Violation } {
  return { unreadable: { reason: "invalid", rule, message } };
}

/** The parser's message quotes the body, which may hold what should not be repeated: only the place is kept. */
function withoutExcerpt(error: unknown): string {
  const place = /at position \d+( \(line \d+ column \d+\))?/.exec(String(error))?.[0];
  return place === undefined ? "it ends too early or is empty" : `unexpected character ${place}`;
}

const [openBrace, openBracket] = ["{".charCodeAt(0), "[".charCodeAt(0)];
const [closeBrace, closeBracket] = ["}".charCodeAt(0), "]".charCodeAt(0)];
const quote = '"'.charCodeAt(0);
const backslash = "\\".charCodeAt(0);

/** Counts brackets outside of strings, before the parser sees them. */
function isDeeperThan(limit: number, text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === backslash) {
        index++;
      } else if (code === quote) {
        inString = false;
      }
    } else if (code === quote) {
      inString = true;
    } else if (code === openBrace || code === openBracket) {
      depth++;
      if (depth > limit) {
        return true;
      }
    } else if (code === closeBrace || code === closeBracket) {
      depth--;
    }
  }
  return false;
}
