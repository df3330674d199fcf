import { createHash } from "node:crypto";
import { realpathSync, unlinkSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

/** Released by calling it, and by the end of the process however it ends. */
export type Release = () => Promise<void>;

/**
 * Takes the lock of a file, which one process can hold.
 *
 * The lock is a socket that nobody connects to, as the system closes it with the process; a lock file would outlive a crash.
 *
 * @returns `undefined` when another process holds it.
 */
export async function lock(path: string): Promise<Release | undefined> {
  const address = addressOf(path);
  let server = await listenOn(address);
  if (server === undefined && address.startsWith("/") && !(await isAlive(address))) {
    unlinkSync(address); // a socket of a process that ended without removing it
    server = await listenOn(address);
  }
  const held = server;
  return held && (() => new Promise((resolve) => held.close(() => resolve())));
}

function addressOf(path: string): string {
  const real = join(realpathSync(dirname(path)), basename(path));
  const name = `cce-addons-mock-${createHash("sha256").update(real).digest("hex").slice(0, 24)}`;
  switch (process.platform) {
    case "linux":
      return `\0${name}`; // abstract: has no file
    case "win32":
      return `\\\\.\\pipe\\${name}`;
    default:
      return join(tmpdir(), name);
  }
}

function listenOn(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy()).unref();
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

function isAlive(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    }).once("error", () => resolve(false));
  });
}
