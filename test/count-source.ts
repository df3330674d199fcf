// node --import tsx test/count-source.ts [COMMIT]: prints files and lines of the project's own code by folder, as a Markdown table.
import { ownSource, type SourceFile } from "./own-source.ts";

const files = ownSource(process.argv[2]);
const folderOf = (path: string) =>
  path.match(/^(?:packages|apps)\/[^/]+|^[^/]+(?=\/)/)?.[0] ?? "(root)";
const folders = [...new Set(files.map(({ path }) => folderOf(path)))].sort();

const columns: [title: string, of: (file: SourceFile) => boolean][] = [
  ["source", ({ part }) => part === "source"],
  ["tests", ({ part }) => part === "test"],
  ["benches", ({ part }) => part === "bench"],
  ["all", () => true],
  ["of these JavaScript", ({ language }) => language === "JavaScript"],
];
const cell = (some: SourceFile[]) =>
  some.length === 0 ? "–" : `${some.length} / ${some.reduce((sum, { lines }) => sum + lines, 0)}`;
const row = (cells: string[]) => process.stdout.write(`| ${cells.join(" | ")} |\n`);

row(["files / lines", ...columns.map(([title]) => title)]);
row(["---", ...columns.map(() => "---:")]);
for (const folder of [...folders, "sum"]) {
  const inside = files.filter(({ path }) => folder === "sum" || folderOf(path) === folder);
  row([folder, ...columns.map(([, of]) => cell(inside.filter(of)))]);
}
