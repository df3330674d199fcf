import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Certificate and private key, as PEM. */
export interface TlsKeys {
  readonly cert: string;
  readonly key: string;
}

/** What to serve https with: files, or `true` for a certificate that is made now and that no client trusts by itself. */
export type TlsOptions = { readonly certFile: string; readonly keyFile: string } | true;

/** Reads or makes the certificate. @throws Error that names the file, or what is missing. */
export async function readTlsKeys(options: TlsOptions, hosts: readonly string[]): Promise<TlsKeys> {
  if (options !== true) {
    return { cert: await read(options.certFile), key: await read(options.keyFile) };
  }
  return (await makeWithOpenssl(hosts)) ?? (await makeWithSelfsigned(hosts)) ?? missing();
}

function missing(): never {
  throw new Error(
    "tls: a certificate is made by the command openssl or the package selfsigned, and neither is there: install one (npm install --save-dev selfsigned@5), or pass a certificate and its key",
  );
}

async function read(path: string): Promise<string> {
  const text = await readFile(path, "utf8").catch((cause: Error) => {
    throw new Error(`Cannot use ${path}: ${cause.message}`, { cause });
  });
  if (!text.includes("-----BEGIN ")) {
    throw new Error(`Cannot use ${path}: it is not PEM, which begins with -----BEGIN`);
  }
  return text;
}

const days = 30;

async function makeWithOpenssl(hosts: readonly string[]): Promise<TlsKeys | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "cce-addons-tls-"));
  const [cert, key] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  const names = ["IP:127.0.0.1", "IP:::1", ...["localhost", ...hosts].map((host) => `DNS:${host}`)];
  const args = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
  const output = ["-nodes", "-days", String(days), "-keyout", key, "-out", cert];
  const subject = ["-subj", "/CN=localhost", "-addext", `subjectAltName=${names.join(",")}`];
  try {
    await promisify(execFile)("openssl", [...args, ...output, ...subject]);
    return { cert: await readFile(cert, "utf8"), key: await readFile(key, "utf8") };
  } catch {
    return undefined; // not installed, or too old to make one
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What of the package selfsigned is used. */
interface Selfsigned {
  generate(
    attributes: readonly { name: string; value: string }[],
    options: object,
  ): { cert: string; private: string } | Promise<{ cert: string; private: string }>;
}

async function makeWithSelfsigned(hosts: readonly string[]): Promise<TlsKeys | undefined> {
  try {
    const name = "selfsigned"; // a variable, as bundlers fail on the name of a package that is not there
    const loaded = await import(name);
    const { generate }: Selfsigned = loaded.default ?? loaded;
    const altNames = [
      { type: 7, ip: "127.0.0.1" },
      ...["localhost", ...hosts].map((value) => ({ type: 2, value })),
    ];
    const extensions = [{ name: "subjectAltName", altNames }];
    const made = await generate([{ name: "commonName", value: "localhost" }], { days, extensions });
    return { cert: made.cert, key: made.private };
  } catch {
    return undefined;
  }
}
