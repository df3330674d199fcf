#!/usr/bin/env node
// JavaScript, as npm links this file as the command and Node 20 runs no TypeScript.
import { main } from "../dist/cli/main.js";

await main(process.argv.slice(2));
