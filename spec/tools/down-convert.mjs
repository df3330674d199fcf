// down-convert.mjs: makes dist/openapi-3.0.json and dist/openapi-3.0.yaml from dist/openapi.json.
import { readFileSync, writeFileSync } from "node:fs";
import { Converter } from "@apiture/openapi-down-convert";
import { stringify } from "yaml";

const file = (name) => new URL(`../dist/${name}`, import.meta.url);

const bundle = JSON.parse(readFileSync(file("openapi.json"), "utf8"));
const licenses = { "Apache-2.0": "https://www.apache.org/licenses/LICENSE-2.0" };
const url = licenses[bundle.info.license.identifier];
if (url === undefined) {
  throw new Error(
    `info.license.identifier ${bundle.info.license.identifier} has no address in tools/down-convert.mjs: OpenAPI 3.0 needs one`,
  );
}

const converted = new Converter(bundle).convert();
// OpenAPI 3.0 has neither of these two members of 3.1, which the library leaves as they are or drops
delete converted.info.summary;
converted.info.license.url = url;

writeFileSync(file("openapi-3.0.json"), `${JSON.stringify(converted, null, 2)}\n`);
writeFileSync(file("openapi-3.0.yaml"), stringify(converted, { aliasDuplicateObjects: false }));
