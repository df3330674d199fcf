import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Serves https with a certificate that is made, and prints the names that it is for. */
const program = `
import { connect } from "node:tls";
import { startMock } from "./dist/index.js";
const mock = await startMock({ tls: true, allowHosts: ["*.myhuaweicloud.com"] });
const port = Number(new URL(mock.url).port);
const socket = connect({ port, host: "127.0.0.1", rejectUnauthorized: false }, async () => {
  console.log(socket.getPeerCertificate().subjectaltname);
  socket.destroy();
  await mock.close();
});
`;

/** Runs the program where there is no command openssl. */
async function run(cwd: string): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", program],
    { cwd, env: { PATH: join(root, "no-such-folder") } },
  ).catch((error: { stdout: string; stderr: string }) => error);
  return stdout + stderr;
}

// the mock is started in a process of its own
const patience = 60_000;

test(
  "without openssl, the package selfsigned makes the certificate",
  async () => {
    const names = await run(root);
    expect(names).toContain("IP Address:127.0.0.1");
    expect(names).toContain("DNS:localhost");
    expect(names).toContain("DNS:*.myhuaweicloud.com");
  },
  patience,
);

test(
  "without either, the error says what to install",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "cce-addons-self-signed-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const part of ["dist", "package.json"]) {
      cpSync(join(root, part), join(folder, part), { recursive: true });
    }
    // all that the package depends on, except for the optional one
    const modules = join(root, "node_modules");
    const scoped = readdirSync(join(modules, "@cce-addons")).map((name) => `@cce-addons/${name}`);
    const plain = readdirSync(modules).filter((name) => !/^[@.]|^selfsigned$/.test(name));
    for (const name of [...plain, ...scoped]) {
      const link = join(folder, "node_modules", name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(modules, name), link);
    }
    expect(await run(folder)).toContain(
      "a certificate is made by the command openssl or the package selfsigned, and neither is there: install one (npm install --save-dev selfsigned@5), or pass a certificate and its key",
    );
  },
  patience,
);
