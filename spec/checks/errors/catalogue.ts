import type { Evidence } from "../../tools/evidence.ts";
import { type Bundle, operationsOf, type Reference } from "../../tools/files.ts";
import { at, resolve } from "../../tools/pointer.ts";

/** The catalogue of error codes, `errors.yaml`. */
export interface Catalogue {
  read: Record<"code" | "message" | "requestId", string[]>;
  codes: {
    code: string;
    family: "current" | "inner" | "gateway";
    status: number;
    other?: number[];
    text?: string;
    evidence: Evidence[];
  }[];
}

interface Example {
  description?: string;
  value: unknown;
}

/** Reads a field of an error body by the rules of the catalogue: the first pointer that holds a non-empty string. */
export function readField(
  { read }: Pick<Catalogue, "read">,
  field: keyof Catalogue["read"],
  body: unknown,
): string | undefined {
  const values = read[field].map((pointer) => at(body, `#${pointer}`));
  return values.find((value): value is string => typeof value === "string" && value !== "");
}

/**
 * Compares the error examples of a bundle with the catalogue: each code is known, has the status that it is shown with and begins with
 * the text of the catalogue, or the example's description explains the difference; each code has an example; and `ErrorCode` lists them all.
 */
export function catalogueFailures(catalogue: Catalogue, bundle: Bundle): string[] {
  const shown = new Set<string>();
  const failures = errorExamples(bundle).flatMap(({ name, status, example }) => {
    const codes = [
      ...new Set(catalogue.read.code.map((pointer) => at(example.value, `#${pointer}`))),
    ];
    codes.forEach((code) => {
      shown.add(`${code}`);
    });
    const code = readField(catalogue, "code", example.value);
    const entry = catalogue.codes.find((known) => known.code === code);
    if (entry === undefined) {
      return code === undefined ? [] : [`example ${name}: ${code} is not in the catalogue`];
    }
    const message = readField(catalogue, "message", example.value) ?? "";
    const problems = [];
    if (status !== "default" && ![entry.status, ...(entry.other ?? [])].includes(Number(status))) {
      problems.push(`${code} is shown with ${status}, the catalogue has ${entry.status}`);
    }
    if (!begins(message, entry.text) && codes.filter(Boolean).length < 2) {
      problems.push(`the message of ${code} begins with "${entry.text}" in the catalogue`);
    }
    return example.description === undefined
      ? problems.map((text) => `example ${name}: ${text}`)
      : [];
  });
  const listed = at(bundle, "#/components/schemas/ErrorCode/x-extensible-enum") as string[];
  const known = catalogue.codes.map(({ code }) => code);
  return [
    ...failures,
    ...known.filter((code) => !shown.has(code)).map((code) => `${code} has no example`),
    ...(`${listed}` === `${known}`
      ? []
      : ["schema ErrorCode does not list the codes of errors.yaml in their order"]),
  ];
}

const plain = (text: string) => text.toLowerCase().replace(/\.$/, "");

const begins = (message: string, text = "") => plain(message).startsWith(plain(text));

/** Every named example of an error response, once per response. */
function errorExamples(bundle: Bundle) {
  const found = new Map<string, { name: string; status: string; example: Example }>();
  for (const { responses } of operationsOf(bundle)) {
    for (const [status, reference] of Object.entries(responses)) {
      if (/^2/.test(status)) {
        continue;
      }
      const response = resolve(bundle, reference) as {
        content: Record<string, { examples: Record<string, Reference<Example>> }>;
      };
      const { examples = {} } = response.content["application/json"] ?? {};
      for (const [name, example] of Object.entries(examples)) {
        found.set(name, { name, status, example: resolve(bundle, example) });
      }
    }
  }
  return [...found.values()];
}
