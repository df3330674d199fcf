import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Task {
  taskId: string;
  directory: string;
  inputs: Record<string, string>;
}

test("no task has a built file among its inputs, so a second run has the hash of the first", () => {
  const turbo = join(root, "node_modules/.bin/turbo");
  const printed = execFileSync(turbo, ["run", "build", "typecheck", "--dry=json"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, DO_NOT_TRACK: "1" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const { tasks }: { tasks: Task[] } = JSON.parse(printed);
  const inputs = tasks.flatMap(({ directory, inputs }) =>
    Object.keys(inputs).map((path) => join(directory, path)),
  );
  expect(inputs.length).toBeGreaterThan(500);
  const { stdout } = spawnSync("git", ["check-ignore", "--stdin"], {
    cwd: root,
    input: [...new Set(inputs)].join("\n"),
    encoding: "utf8",
  });
  expect(stdout.trim()).toBe("");
});
