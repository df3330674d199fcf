// `npm start`: serves the mock and the docs until Ctrl-C. Arguments are those of `cce-addons-mock start`.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { main } from "@cce-addons/mock/cli";

const docs = spawn("npm", ["run", "--silent", "start"], {
  cwd: fileURLToPath(new URL("../../../docs", import.meta.url)),
  stdio: ["ignore", "inherit", "inherit"],
});
docs.on("error", (error) => process.stderr.write(`the docs cannot be served: ${error.message}\n`));
// Ctrl-C reaches the docs as well; any other end of this process must end them too
process.on("exit", () => docs.kill());

await main(["start", ...process.argv.slice(2)]);
