import { loadErrorCatalogue } from "./description/load.ts";

const { read } = loadErrorCatalogue();

/** Code and text of an error body in any of its shapes, by the rules of the catalogue of error codes, which the client follows too. */
export function readErrorBody(body: unknown): { code: string; text: string } {
  return { code: firstText(body, read.code), text: firstText(body, read.message) };
}

function firstText(body: unknown, pointers: readonly string[]): string {
  const values = pointers.map((pointer) =>
    pointer
      .split("/")
      .slice(1)
      .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], body),
  );
  return values.find((value): value is string => typeof value === "string" && value !== "") ?? "";
}
