import ts from "typescript";

const file = new URL("calls.ts", import.meta.url).pathname;
const start = `import type { AddonClient } from "@cce-addons/client";
import type { AddonInstance } from "@cce-addons/types";
declare const addons: AddonClient;
declare const instance: AddonInstance;
`;

/**
 * Compiles calls of the client strictly, all in one program.
 *
 * @param calls - each an expression that uses `addons` or `instance`
 * @returns for each call, whether it compiles
 */
export function compileCalls(calls: string[]): boolean[] {
  const lines = calls.map((call) => `export const _${calls.indexOf(call)} = () => ${call};`);
  const code = start + lines.join("\n");
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
    noEmit: true,
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.getSourceFile = (path, target) =>
    path === file ? ts.createSourceFile(path, code, target) : getSourceFile(path, target);
  const program = ts.createProgram([file], options, host);
  const broken = new Set(
    ts.getPreEmitDiagnostics(program).map((found) => {
      const text = ts.flattenDiagnosticMessageText(found.messageText, "\n");
      const line = found.file?.getLineAndCharacterOfPosition(found.start ?? 0).line ?? -1;
      if (line < 4) {
        throw new Error(`the program around the calls does not compile: ${text}`);
      }
      return line - 4;
    }),
  );
  return calls.map((_, at) => !broken.has(at));
}
