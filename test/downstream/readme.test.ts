import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type MockServer, startMock } from "@cce-addons/mock";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
const here = import.meta.dirname;
const text = readFileSync(join(here, "../../README.md"), "utf8");
const blocks = (language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "gs"))].map(
    ([, code = ""]) => code,
  );
const programs = blocks("ts");

let mock: MockServer;
beforeAll(async () => {
  mock = await startMock({ transitionMs: 0 });
});
afterAll(() => mock.close());
const onThisMock = (code: string) => code.replaceAll("http://127.0.0.1:4010", mock.url);

test.each(programs.map((code, index) => [index + 1, code] as const))(
  "program %i of the README prints what its comments say",
  async (_, code) => {
    const args = ["--no-warnings", "--input-type=module", "--eval", onThisMock(code)];
    const { stdout } = await run(process.execPath, args, { cwd: here });
    const expected = [...code.matchAll(/console\.log\(.*\/\/ (.*)/g)].map(([, line]) => line);
    expect(expected.length).toBeGreaterThan(0);
    expect(stdout.trim().split("\n")).toEqual(expected);
  },
);

test("the programs of the README compile under strict", () => {
  const files = new Map(programs.map((code, index) => [join(here, `readme-${index}.ts`), code]));
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    resolveJsonModule: true,
    types: ["node"],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.fileExists = (name) => files.has(name) || fileExists(name);
  const program = ts.createProgram([...files.keys()], options, host);
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  expect(problems).toEqual([]);
});

test("the lines of curl in the README get a response from the mock", async () => {
  const lines = blocks("sh")
    .flatMap((block) => block.trim().split("\n"))
    .filter((line) => line.startsWith("curl "));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const { stdout } = await run("sh", ["-c", onThisMock(line).replace("curl", "curl --fail -s")]);
    expect(JSON.parse(stdout), line).toBeTypeOf("object");
  }
});
