// The package is "type": "module"; the files of dist/cjs are not, and Node, TypeScript and bundlers read that from here.
import { writeFileSync } from "node:fs";

writeFileSync("dist/cjs/package.json", '{ "type": "commonjs", "sideEffects": false }\n');
