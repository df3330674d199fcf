// down-convert.ts: makes dist/openapi-3.0.json and dist/openapi-3.0.yaml from dist/openapi.json.
import { Converter } from "@apiture/openapi-down-convert";
import { stringify } from "yaml";
import { type Bundle, readBundle, toJson, writeDist } from "./files.ts";

const bundle = readBundle("openapi.json");
const licenses: Record<string, string> = {
  "Apache-2.0": "https://www.apache.org/licenses/LICENSE-2.0",
};
const url = licenses[bundle.info.license.identifier];
if (url === undefined) {
  throw new Error(
    `info.license.identifier ${bundle.info.license.identifier} has no URL in tools/down-convert.ts: OpenAPI 3.0 needs one`,
  );
}

const converted = new Converter(bundle).convert() as Bundle;
// OpenAPI 3.0 knows neither of these two fields of 3.1, which the library leaves unchanged or drops
delete converted.info.summary;
Object.assign(converted.info.license, { url });

writeDist("openapi-3.0.json", toJson(converted));
writeDist("openapi-3.0.yaml", stringify(converted, { aliasDuplicateObjects: false }));
