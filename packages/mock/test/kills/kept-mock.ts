// A mock whose state is kept, in a process to be killed. Prints what is handled and written, each before anything else happens.
import { subscribe } from "node:diagnostics_channel";
import { writeSync } from "node:fs";
import { startMock } from "../../src/index.ts";

const print = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);
subscribe("cce-addons-mock:state", (message) =>
  print({ write: (message as { phase: string }).phase }),
);
const mock = await startMock({
  stateFile: process.argv[2],
  transitionMs: 0,
  seed: { templates: [], clusters: [] },
  onRequest: ({ body }) =>
    print({ handled: (body as { spec: { addonTemplateName: string } }).spec.addonTemplateName }),
});
print({ url: mock.url });
