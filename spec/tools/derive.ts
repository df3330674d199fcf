// derive.ts: makes every other file of dist from the JSON bundles that redocly wrote.
import { downConvert } from "./down-convert.ts";
import { evidenceList } from "./evidence-list.ts";
import { readBundle, readYaml, toJson, toYaml, writeDist } from "./files.ts";
import { writeHttpFile } from "./http-file.ts";
import { run } from "./incomplete.ts";
import { writeInstanceRequestSchema } from "./instance-request-schema.ts";
import { writePostmanCollection } from "./postman-collection.ts";

await run(async () => {
  for (const name of ["openapi", "openapi.deployed", "openapi.zh-CN", "openapi.deployed.zh-CN"]) {
    const bundle = readBundle(`${name}.json`);
    writeDist(`${name}.json`, toJson(bundle));
    writeDist(`${name}.yaml`, toYaml(bundle));
  }
  for (const name of ["openapi", "openapi.deployed"]) {
    downConvert(name);
  }
  writeInstanceRequestSchema(
    "openapi.json",
    "instance-request.schema.json",
    "urn:cce-addons:instance-request",
  );
  writeInstanceRequestSchema(
    "openapi.deployed.json",
    "instance-request.deployed.schema.json",
    "urn:cce-addons:instance-request:deployed",
  );
  writeDist("errors.json", toJson(readYaml("errors.yaml")));
  writeDist("evidence.json", toJson(evidenceList()));
  writeHttpFile();
  await writePostmanCollection();
});
