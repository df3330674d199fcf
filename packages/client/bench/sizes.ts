import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type BuildFailure, build } from "esbuild";
import type { Table } from "./rounds.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const create = 'await create(connect({ baseUrl: "/", auth }), {});';
const ours = (auth: string) =>
  `import { connect, create } from "@cce-addons/client/operations";
   import { akskAuth, tokenAuth } from "@cce-addons/client";
   const auth = ${auth}; ${create}`;
const contestants = {
  "ours: `create` alone, token": ours('tokenAuth("t")'),
  "ours: `create` alone, AK/SK": ours(
    'akskAuth({ ak: "a", sk: "s" }, { dangerouslyAllowBrowser: true })',
  ),
  "ours: `createAddonClient`, everything on it":
    'import { createAddonClient } from "@cce-addons/client"; await createAddonClient({ baseUrl: "/", token: "t" }).create({});',
  "`openapi-fetch` alone, no signing, no retries":
    'import client from "openapi-fetch"; await client({ baseUrl: "/" }).POST("/api/v3/addons", { body: {} });',
  "official SDK":
    'import { CceClient } from "@huaweicloud/huaweicloud-sdk-cce/v3/public-api"; CceClient.newBuilder().build().createAddonInstance({});',
};

/** What a browser downloads to create one add-on. */
export async function sizes(): Promise<Table> {
  const rows: [string, string | number][] = [];
  for (const [name, contents] of Object.entries(contestants)) {
    rows.push([name, await bundled(contents)]);
  }
  return {
    title: "Browser bundle that creates one add-on",
    columns: ["client", "bytes, min + gzip -9"],
    rows,
  };
}

async function bundled(contents: string): Promise<string | number> {
  try {
    const { outputFiles } = await build({
      ...{
        bundle: true,
        minify: true,
        write: false,
        format: "esm",
        target: "es2022",
        logLevel: "silent",
      },
      ...{ platform: "browser", stdin: { contents, resolveDir: here } },
    });
    return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
  } catch (error) {
    return `does not bundle: ${(error as BuildFailure).errors.length} unresolved imports`;
  }
}
