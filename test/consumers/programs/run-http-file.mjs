// The .http file, sent by httpYac to the mock.
import { readFileSync, writeFileSync } from "node:fs";
import { startMock } from "@cce-addons/mock";
import { assertWalked, run } from "./walked.mjs";

const mock = await startMock({ transitionMs: 0 });
try {
  const original = new URL(import.meta.resolve("@cce-addons/spec/cce-addons.http"));
  let text = readFileSync(original, "utf8").replace(/^@address = .*/m, `@address = ${mock.url}`);
  const send = async (name) => {
    writeFileSync("mine.http", text);
    await run("httpyac", "send", "mine.http", "--name", name, "--output", "short");
  };
  for (const [, name] of text.matchAll(/^# @name (\w+)/gm)) {
    await send(name);
    const variable = { createAddonInstance: "id", createAutopilotAddonInstance: "autopilotID" }[
      name
    ];
    if (variable !== undefined) {
      // what the file tells its reader to do after the installation
      const { addons } = await fetch(`${mock.url}/__mock/state`).then((response) =>
        response.json(),
      );
      const { uid } = addons.findLast(({ template }) => template === "metrics-server");
      text = text.replace(new RegExp(`^@${variable} = .*`, "m"), `@${variable} = ${uid}`);
    }
  }
  assertWalked(mock);
} finally {
  await mock.close();
}
