#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { main } from "../dist/cli/main.js";

// By default V8 lets garbage grow to several times what is in use before it looks at everything. At half, memory stays
// level however long the mock runs, at little cost.
setFlagsFromString("--heap-growing-percent=50");

await main(process.argv.slice(2));
