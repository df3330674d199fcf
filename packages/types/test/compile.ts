import ts from "typescript";

const file = new URL("snippet.ts", import.meta.url).pathname;

const options = {
  strict: true,
  exactOptionalPropertyTypes: true,
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  types: [],
  noEmit: true,
  skipLibCheck: true,
} satisfies ts.CompilerOptions;

/** What the compiler has parsed, kept since most of it is the library that every program needs. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * Compiles a program that uses the built package by its name.
 *
 * @returns The messages of the compiler, empty when the program compiles.
 */
export function compile(code: string, format: "module" | "commonjs" = "module"): string[] {
  const name = format === "module" ? file : file.replace(/\.ts$/, ".cts");
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (path) => path === name || fileExists(path);
  host.getSourceFile = (path, target) => {
    if (path === name) {
      return ts.createSourceFile(path, code, target);
    }
    if (!parsed.has(path)) {
      parsed.set(path, getSourceFile(path, target));
    }
    return parsed.get(path);
  };
  const program = ts.createProgram([name], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
