// Installs the packed packages in an empty folder outside the repository, and runs the programs of a project there.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, runCommand } from "../downstream/command.ts";
import type { Outcome, PackageName, Tarballs } from "../downstream/outcome.ts";
import { root, workshop } from "../downstream/place.ts";

/** A project: the packages that it installs, ours and others', and the commands that must succeed in it. */
export interface Consumer {
  name: string;
  packages: readonly PackageName[];
  needs?: Record<string, string>;
  /** Files of the repository that its programs read, by their paths. */
  reads?: readonly string[];
  commands: readonly Command[];
}

const programs = fileURLToPath(new URL("programs/", import.meta.url));

/** Tries a project. The outcome of a failure has the end of what its command wrote. */
export async function tryConsumer(
  { name, packages, needs = {}, reads = [], commands }: Consumer,
  tarballs: Tarballs,
): Promise<Outcome> {
  const began = Date.now();
  try {
    const folder = join(workshop, "consumers", name.replace(/\W+/g, "-"));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(programs, folder, { recursive: true });
    // one program, compiled as an ES module and as CommonJS
    cpSync(join(folder, "entries.mts"), join(folder, "entries.cts"));
    for (const file of reads) {
      cpSync(join(root, file), join(folder, basename(file)));
    }
    const own = packages.map((each) => [`@cce-addons/${each}`, `file:${tarballs[each].file}`]);
    const dependencies = { ...Object.fromEntries(own), ...needs };
    writeFileSync(
      join(folder, "package.json"),
      JSON.stringify({ private: true, type: "module", dependencies }),
    );
    const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
    await runCommand(["npm", "install", ...flags], { cwd: folder });
    for (const [program, ...args] of commands) {
      const own = join(folder, program);
      await runCommand([existsSync(own) ? own : program, ...args], { cwd: folder });
    }
    return { outcome: "passed", text: [name, `${Math.round((Date.now() - began) / 1000)} s`] };
  } catch (error) {
    return { outcome: "failed", text: [name, error instanceof Error ? error.message : `${error}`] };
  }
}
