// How much an installation of a package brings, and whether npm warns about it.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { siblingsOf } from "../../release/published.ts";
import { runCommand } from "../downstream/command.ts";
import type { Outcome, PackageName, Tarballs } from "../downstream/outcome.ts";
import { workshop } from "../downstream/place.ts";

interface Limit {
  packages: number;
  megabytes: number;
}

/** Limits of an installation in an empty folder. Raise one in the commit that needs it, and say why there. */
const limits: Partial<Record<PackageName, Limit>> = {
  client: { packages: 4, megabytes: 3.5 }, // types of two descriptions, and validators of the values, for ES modules and CommonJS
  mock: { packages: 40, megabytes: 12 },
};

/** Installs packages as a user does, and compares what was installed with the limits. */
export async function checkInstallations(tarballs: Tarballs): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [name, limit] of Object.entries(limits)) {
    outcomes.push(await checkInstallation(name as PackageName, limit, tarballs));
  }
  return outcomes;
}

async function checkInstallation(
  name: PackageName,
  limit: Limit,
  tarballs: Tarballs,
): Promise<Outcome> {
  const folder = join(workshop, "installations", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  const own = [...siblingsOf(name), name].map((each) => tarballs[each].file);
  try {
    // an engine that does not fit the running Node is an error instead of a warning
    const flags = ["--engine-strict", "--ignore-scripts", "--no-audit", "--no-fund"];
    await runCommand(["npm", "install", ...flags, "--prefer-offline", ...own], {
      cwd: folder,
    });
    const listed = await runCommand(["npm", "ls", "--all", "--parseable"], { cwd: folder });
    const packages = listed.trim().split("\n").length - 1;
    const [kibibytes = ""] = (
      await runCommand(["du", "-sk", "node_modules"], { cwd: folder })
    ).split("\t");
    const megabytes = (Number(kibibytes) * 1024) / 1_000_000;
    const within = packages <= limit.packages && megabytes <= limit.megabytes;
    return {
      outcome: within ? "passed" : "failed",
      text: [
        `@cce-addons/${name}`,
        `${packages} packages, limit ${limit.packages}`,
        `${megabytes.toFixed(1)} MB, limit ${limit.megabytes} MB`,
      ],
    };
  } catch (error) {
    return { outcome: "failed", text: [`@cce-addons/${name}`, `${error}`] };
  }
}
