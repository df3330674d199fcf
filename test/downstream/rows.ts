// The generators of the matrix, and how each generates, compiles and runs a client.
import type { Command } from "./command.ts";

/** A generator of the matrix. */
export interface Row {
  /** What readers call it. */
  name: string;
  /** Folder below `generators/` with its program, settings and lock file. */
  folder: string;
  /** npm package whose version the table shows. */
  package: string;
  /** Command that writes into `gen/` from `openapi.json` (3.1) or `openapi-3.0.json`. */
  generate: Command;
  /** Commands that compile the client and the program. */
  compile: Command[];
  /** Command that runs the program; the mock's address is appended. */
  run: Command;
  /** What the row is skipped without, and a command that fails without it. */
  needs?: { name: string; try: Command };
  /** What a user must know; makes the verdict "works with a note". */
  note?: string;
  /** What causes the note: the generator, the description or neither. */
  fault?: string;
}

const npx = (...command: string[]): Command => ["npx", "--no-install", ...command];

const typescript: Pick<Row, "compile" | "run"> = {
  compile: [npx("tsc", "-p", "tsconfig.json")],
  run: ["node", "out/program.js"],
};

// the name of the output must end in .ts; each language derives its own from it, such as Client.java
const redocly = (language: string): Command => [
  "redocly",
  "generate-client",
  "openapi.json",
  "--generator",
  language,
  "--output",
  "gen/client.ts",
];

/** Alphabetical within each language. */
export const rows: readonly Row[] = [
  {
    name: "@hey-api/openapi-ts",
    folder: "hey-api",
    package: "@hey-api/openapi-ts",
    generate: npx("openapi-ts", "--file", "openapi-ts.config.ts"),
    ...typescript,
  },
  {
    name: "Kubb (axios)",
    folder: "kubb",
    package: "@kubb/cli",
    generate: npx("kubb", "generate", "--config", "kubb.config.ts"),
    ...typescript,
  },
  {
    name: "oazapfts",
    folder: "oazapfts",
    fault: "generator",
    note: "Call operations through ok() of @oazapfts/runtime, which returns the body and throws HttpError: the response default has any number as its status, so comparing status with 200 does not narrow the type.",
    package: "oazapfts",
    generate: npx("oazapfts", "openapi.json", "gen/client.ts"),
    ...typescript,
  },
  {
    name: "openapi-client-axios",
    folder: "openapi-client-axios",
    fault: "generator",
    note: 'Name the place of path parameters in calls that also take a query, as in [{ name, value, in: "path" }]: the generated types of the short form lack parameters that a path shares between its operations. The types come from a package of its own, openapicmd.',
    package: "openapi-client-axios",
    // prints the types, so that the output is written by the shell
    generate: ["sh", "-c", "npx --no-install openapi typegen openapi.json > gen/client.d.ts"],
    ...typescript,
  },
  {
    name: "openapi-typescript and openapi-fetch",
    fault: "generator",
    note: 'Pass { parseAs: "text" } to the deletion of an Autopilot add-on: its response is the word success, and the client reads JSON unless told otherwise.',
    folder: "openapi-fetch",
    package: "openapi-typescript",
    generate: npx("openapi-typescript", "openapi.json", "--output", "gen/schema.d.ts"),
    ...typescript,
  },
  {
    name: "openapi-typescript-codegen",
    folder: "openapi-typescript-codegen",
    fault: "generator",
    note: "Give it the OpenAPI 3.1 bundle: from 3.0 it writes TypeScript that does not compile, for a constant property with a slash in its name. The type of a success includes the error bodies of the response default, so narrow it.",
    package: "openapi-typescript-codegen",
    generate: npx("openapi", "--input", "openapi.json", "--output", "gen"),
    ...typescript,
  },
  {
    name: "openapi-zod-client",
    folder: "openapi-zod-client",
    fault: "generator",
    note: "Reads the OpenAPI 3.0 bundle and needs zod 3. A schema with both listed and additional properties becomes a plain record, so it accepts any annotations.",
    package: "openapi-zod-client",
    generate: npx(
      "openapi-zod-client",
      "openapi-3.0.json",
      "--output",
      "gen/client.ts",
      "--export-schemas",
    ),
    ...typescript,
  },
  {
    name: "orval (fetch)",
    folder: "orval",
    fault: "generator",
    note: "Give it the OpenAPI 3.0 bundle: from 3.1 it writes TypeScript that does not compile, for an object with one constant property and additional properties.",
    package: "orval",
    generate: npx("orval", "--config", "orval.config.ts"),
    ...typescript,
  },
  {
    name: "orval (zod)",
    fault: "generator",
    note: "There is no schema for the word success, which is the response to the deletion of an Autopilot add-on.",
    folder: "orval-zod",
    package: "orval",
    generate: npx("orval", "--config", "orval.config.ts"),
    ...typescript,
  },
  {
    name: "redocly generate-client (TypeScript)",
    folder: "redocly-typescript",
    package: "@redocly/cli",
    generate: redocly("typescript"),
    ...typescript,
  },
  {
    name: "swagger-typescript-api",
    folder: "swagger-typescript-api",
    fault: "generator",
    note: "Pass { type: ContentType.Json } to calls with a body: the generated code leaves it out for a request body that is a reference, and the service rejects text/plain.",
    package: "swagger-typescript-api",
    generate: npx(
      "swagger-typescript-api",
      "generate",
      "--path",
      "openapi.json",
      "--output",
      "gen",
      "--name",
      "client.ts",
    ),
    ...typescript,
  },
  {
    name: "typed-openapi",
    folder: "typed-openapi",
    note: "The generated client does not send: pass it a fetcher that writes bodies as JSON and sets Content-Type.",
    package: "typed-openapi",
    generate: npx("typed-openapi", "openapi.json", "--output", "gen/client.ts"),
    ...typescript,
  },
  {
    name: "redocly generate-client (Go)",
    folder: "redocly-go",
    fault: "generator",
    note: "Properties that are unions (metadata, annotations) have the type any. A deletion of an Autopilot add-on throws, because its response is the word success and not JSON; the add-on is deleted.",
    package: "@redocly/cli",
    needs: { name: "Go", try: ["go", "version"] },
    generate: redocly("go"),
    compile: [["go", "build", "-o", "program", "."]],
    run: ["./program"],
  },
  {
    name: "redocly generate-client (Java)",
    folder: "redocly-java",
    fault: "generator",
    note: "Properties that are unions (metadata, annotations) have the type Object. A deletion of an Autopilot add-on throws, because its response is the word success and not JSON; the add-on is deleted.",
    package: "@redocly/cli",
    needs: { name: "a JDK", try: ["javac", "-version"] },
    generate: redocly("java"),
    compile: [["javac", "-d", "out", "gen/Client.java", "Program.java"]],
    run: ["java", "-cp", "out", "Program"],
  },
  {
    name: "redocly generate-client (PHP)",
    folder: "redocly-php",
    fault: "generator",
    note: "Properties that are unions (metadata, annotations) are arrays: build them with toArray(). A deletion of an Autopilot add-on throws, because its response is the word success and not JSON; the add-on is deleted.",
    package: "@redocly/cli",
    needs: { name: "PHP with curl", try: ["php", "-r", "exit(+!extension_loaded('curl'));"] },
    generate: redocly("php"),
    compile: [
      ["php", "-l", "gen/client.php"],
      ["php", "-l", "program.php"],
    ],
    run: ["php", "program.php"],
  },
  {
    name: "redocly generate-client (Python)",
    folder: "redocly-python",
    fault: "generator",
    note: "Needs httpx. Properties that are unions of objects are typed; responses with several error shapes are plain dictionaries.",
    package: "@redocly/cli",
    // the interpreter of Debian, which has httpx from its package python3-httpx
    needs: { name: "Debian's Python with httpx", try: ["/usr/bin/python3", "-c", "import httpx"] },
    generate: redocly("python"),
    compile: [["/usr/bin/python3", "-m", "py_compile", "gen/client.py", "program.py"]],
    run: ["/usr/bin/python3", "program.py"],
  },
];
