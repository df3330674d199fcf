import { Transform, type TransformCallback } from "node:stream";
import * as zlib from "node:zlib";

/** Streams that undo a `Content-Encoding`, in the order to apply them; none when one of them is unknown. */
export function decodersFor(header: string | undefined): Transform[] {
  const names = (header ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  const makers = names.reverse().map((name) => decoders[name]);
  return makers.every((maker) => maker !== undefined) ? makers.map((make) => make()) : [];
}

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: () => zlib.createGunzip(),
  "x-gzip": () => zlib.createGunzip(),
  deflate: createInflate,
  br: () => zlib.createBrotliDecompress(),
};

/** Undoes `deflate` with the zlib header that the standard asks for, and without it as some servers send it. */
function createInflate(): Transform {
  let inflate: zlib.Inflate | zlib.InflateRaw | undefined;
  return new Transform({
    transform(chunk: Buffer, _, done: TransformCallback) {
      if (!inflate) {
        inflate = (chunk[0] ?? 0) % 16 === 8 ? zlib.createInflate() : zlib.createInflateRaw();
        inflate.on("data", (part: Buffer) => this.push(part));
        inflate.on("error", (error) => this.destroy(error));
      }
      inflate.write(chunk, done);
    },
    flush(done: TransformCallback) {
      if (inflate) {
        inflate.on("end", done);
        inflate.end();
      } else {
        done();
      }
    },
  });
}
