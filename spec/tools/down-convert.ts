import { Converter } from "@apiture/openapi-down-convert";
import { type Bundle, readBundle, toJson, toYaml, writeDist } from "./files.ts";

const licenses: Record<string, string> = {
  "Apache-2.0": "https://www.apache.org/licenses/LICENSE-2.0",
};

/** Makes the OpenAPI 3.0 form of a bundle, as JSON and YAML. `name` is the bundle's, without its ending. */
export function downConvert(name: string): void {
  const bundle = readBundle(`${name}.json`);
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

  const older = name.replace("openapi", "openapi-3.0");
  writeDist(`${older}.json`, toJson(converted));
  writeDist(`${older}.yaml`, toYaml(converted));
}
