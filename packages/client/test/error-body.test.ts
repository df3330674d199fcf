import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readErrorBody } from "../src/error-body.ts";
import { parseRetryAfter } from "../src/retry.ts";

const file = new URL("../../../spec/dist/errors.json", import.meta.url);
const { read } = JSON.parse(readFileSync(file, "utf8")) as {
  read: { code: string[]; message: string[] };
};

/** A body in which each of the pointers holds its own name. */
function bodyOf(pointers: string[]): object {
  const body: Record<string, unknown> = {};
  for (const pointer of pointers) {
    const [, first = "", second] = pointer.split("/");
    body[first] =
      second === undefined ? pointer : { ...(body[first] as object), [second]: pointer };
  }
  return body;
}

test("code and message are read in the order of the catalogue of error codes", () => {
  for (let skipped = 0; skipped < read.code.length; skipped++) {
    const { code } = readErrorBody(JSON.stringify(bodyOf(read.code.slice(skipped))));
    expect(code).toBe(read.code[skipped]);
  }
  for (let skipped = 0; skipped < read.message.length; skipped++) {
    const { text } = readErrorBody(JSON.stringify(bodyOf(read.message.slice(skipped))));
    expect(text).toBe(read.message[skipped]);
  }
});

test("an error of the gateway without a code is a declared shape", () => {
  const body = { message: "API not found", request_id: "8c1f0a6d2b3e4f5a9d7c6b5a4f3e2d1c" };
  expect(readErrorBody(JSON.stringify(body))).toEqual({ code: "", text: "API not found", body });
});

test.each([
  ["5", 5_000],
  ["56.818", 56_818],
  ["0.5", 500],
  ["Wed, 15 Jul 2026 08:30:05 GMT", 5_000],
  ["soon", undefined],
])("Retry-After %s is %s ms", (value, ms) => {
  expect(parseRetryAfter(value, Date.parse("2026-07-15T08:30:00Z"))).toBe(ms);
});
