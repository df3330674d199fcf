import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { compileCalls } from "./mistakes/compile-calls.ts";
import { mistakes } from "./mistakes/mistakes.ts";
import { onTheMock, type Verdict } from "./mistakes/on-the-mock.ts";

/** What catches a mistake. */
interface Caught {
  compiler: boolean;
  functions: string[];
  mock: Verdict;
}

let caught: Caught[];
beforeAll(async () => {
  const compiles = compileCalls(
    mistakes.map(
      ({ call, version, addonTemplateName, values }) =>
        call ??
        `addons.install({ clusterID: "c", version: "${version}", addonTemplateName: "${addonTemplateName}", values: ${JSON.stringify(values)} })`,
    ),
  );
  caught = await Promise.all(
    mistakes.map(async (mistake, at) => {
      const reports = Object.entries(mistake.functions).map(async ([name, reported]) =>
        (await reported()) ? name : "",
      );
      return {
        compiler: !compiles[at],
        functions: (await Promise.all(reports)).filter(Boolean),
        mock: await onTheMock(mistake),
      };
    }),
  );
});

/** The rows of a table of mistakes: its cells without the first. */
function rowsOf(path: string): string[][] {
  const text = readFileSync(new URL(path, import.meta.url), "utf8");
  const [table = ""] = /^\| (?:mistake|错误) .*\n(?:\|.*\n)+/m.exec(text) ?? [];
  return table
    .trim()
    .split("\n")
    .slice(2)
    .map((row) => row.split("|").slice(2, -1));
}

/** What a table states. A cell of the mock is such as: warning; with `--check-values` 400 `the text`. */
const stated = ([compiler = "", functions = "", mock = ""]: string[]) => ({
  compiler: /yes|是/.test(compiler),
  functions: [...functions.matchAll(/`(\w+)`/g)]
    .map(([, name]) => name)
    .filter((name) => name && isFunction(name)),
  mock: {
    warns: /warning|警告/.test(mock),
    rejects: [...mock.matchAll(/`(--[\w-]+)`\D*(\d+)(?:\D*?`([^`]+)`)?/g)].map(
      ([, option, status, text = ""]) => ({ option, status: Number(status), text }),
    ),
  },
});
const isFunction = (name: string) => /^(valuesFor|checkValues|pickVersion|planUpgrade)$/.test(name);

test.each(["../guide/en/values.md", "../guide/zh/values.md", "../../packages/client/README.md"])(
  "%s says of nine mistakes what the compiler and the functions catch",
  (path) => {
    const rows = rowsOf(path).map(stated);
    expect(rows.map(({ mock: _, ...row }) => row)).toEqual(
      caught.map(({ mock: _, ...row }) => row),
    );
  },
);

test.each(["../guide/en/values.md", "../guide/zh/values.md"])(
  "%s says of nine mistakes what the mock warns of and rejects, with which text",
  (path) => {
    const rows = rowsOf(path).map(stated);
    const summary = (verdicts: Verdict[]) =>
      verdicts.map(({ warns, rejects }) => ({
        warns,
        rejects: rejects.map(({ option, status }) => ({ option, status })),
      }));
    expect(summary(rows.map(({ mock }) => mock as Verdict))).toEqual(
      summary(caught.map(({ mock }) => mock)),
    );
    for (const [at, { mock }] of rows.entries()) {
      for (const [which, { text }] of mock.rejects.entries()) {
        expect(caught[at]?.mock.rejects[which]?.text).toContain(text);
      }
    }
  },
);
