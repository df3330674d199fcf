// Lets the bench import the client by its name, as its users do: the peers' folder is installed by
// npm, which does not know the packages of this repository.
import { mkdirSync, rmSync, symlinkSync } from "node:fs";

const scope = new URL("node_modules/@cce-addons/", import.meta.url);
mkdirSync(scope, { recursive: true });
rmSync(new URL("client", scope), { force: true });
symlinkSync("../../..", new URL("client", scope), "dir");
