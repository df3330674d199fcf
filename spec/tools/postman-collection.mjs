// postman-collection.mjs: makes dist/cce-addons.postman_collection.json, for Postman, Bruno, Insomnia and newman.
import { writeFileSync } from "node:fs";
import { promisify } from "node:util";
import converter from "openapi-to-postmanv2";
import { readBundle, readWalk, variables } from "./walk.mjs";

const bundle = readBundle();
const { output, result, reason } = await promisify(converter.convertV2)(
  { type: "json", data: bundle },
  {
    folderStrategy: "Tags",
    parametersResolution: "Example",
    enableOptionalParameters: false,
    alwaysInheritAuthentication: true,
  },
);
if (!result) {
  throw new Error(`the description was not converted: ${reason}`);
}
const [{ data: collection }] = output;
const requests = collection.item.flatMap((folder) => folder.item);

const { title, version } = bundle.info;
writeFileSync(
  new URL("../dist/cce-addons.postman_collection.json", import.meta.url),
  `${JSON.stringify(
    {
      info: {
        name: title,
        version,
        description: bundle.info.description,
        schema: collection.info.schema,
      },
      auth: {
        type: "apikey",
        apikey: Object.entries({ key: "X-Auth-Token", value: "{{token}}", in: "header" }).map(
          ([key, value]) => ({ key, value, type: "string" }),
        ),
      },
      // the mock, so that nothing is sent to a region before somebody says so
      variable: Object.entries({
        baseUrl: "http://127.0.0.1:4010",
        token: "any",
        ...variables,
      }).map(([key, value]) => ({ key, value, type: "string" })),
      item: readWalk(bundle).map(item),
    },
    null,
    2,
  )}\n`,
);

/** The converted request, in the order of the walk, without its ids, which are new each time, and its answers, which the bundle has. */
function item({ operationId, summary }) {
  const found = requests.find(({ name }) => name === summary);
  const { auth, description, ...request } = found.request; // no auth of its own: it inherits that of the collection
  const exec = [
    `pm.test("${operationId} succeeds", () => pm.expect(pm.response.code).to.be.within(200, 299));`,
  ];
  if (operationId === "createAddonInstance") {
    exec.push('pm.collectionVariables.set("id", pm.response.json().metadata.uid);');
  }
  return {
    name: summary,
    request: {
      ...request,
      url: { raw: raw(request.url), ...request.url },
      description: description.content,
    },
    event: [{ listen: "test", script: { type: "text/javascript", exec } }],
  };
}

/** The address as text, without which Bruno takes the variable for a host and puts `http://` before it. */
function raw({ host, path, query }) {
  const sent = query.filter(({ disabled }) => !disabled).map(({ key, value }) => `${key}=${value}`);
  return [...host, ...path].join("/") + (sent.length > 0 ? `?${sent.join("&")}` : "");
}
