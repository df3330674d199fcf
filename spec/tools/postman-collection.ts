import { promisify } from "node:util";
import converter from "openapi-to-postmanv2";
import { type Bundle, toJson, writeDist } from "./files.ts";
import { createdIds, type Request, readRequestBundle, requestsOf, variables } from "./requests.ts";

type Collection = NonNullable<converter.Conversion["output"]>[number]["data"];

/** Makes `cce-addons.postman_collection.json`, for Postman, Bruno, Insomnia and newman. */
export async function writePostmanCollection(): Promise<void> {
  const bundle = readRequestBundle();
  const collection = await convert(bundle);
  const converted = collection.item.flatMap((folder) => folder.item);
  const { title, version, description } = bundle.info;
  const { schema } = collection.info;
  const auth = { key: "X-Auth-Token", value: "{{token}}", in: "header" };
  // the mock, so that nothing is sent to a region before somebody says so
  const declared = { baseUrl: "http://127.0.0.1:4010", token: "any", ...variables };
  writeDist(
    "cce-addons.postman_collection.json",
    toJson({
      info: { name: title, version, description, schema },
      auth: { type: "apikey", apikey: strings(auth) },
      variable: strings(declared),
      item: requestsOf(bundle).map((request) => item(request, converted)),
    }),
  );
}

async function convert(bundle: Bundle): Promise<Collection> {
  const { output, result, reason } = await promisify(converter.convertV2)(
    { type: "json", data: bundle },
    {
      folderStrategy: "Tags",
      parametersResolution: "Example",
      enableOptionalParameters: false,
      alwaysInheritAuthentication: true,
    },
  );
  const collection = output?.[0]?.data;
  if (!result || collection === undefined) {
    throw new Error(`the description was not converted: ${reason}`);
  }
  return collection;
}

function strings(values: Record<string, string>) {
  return Object.entries(values).map(([key, value]) => ({ key, value, type: "string" }));
}

/** The converted request, in the order of the requests, without its ids, which differ each time, and its responses, which the bundle has. */
function item({ operationId, summary }: Request, converted: readonly converter.Item[]) {
  const found = converted.find(({ name }) => name === summary);
  if (found === undefined) {
    throw new Error(`the converter left out ${operationId}`);
  }
  const { auth: _, description, ...request } = found.request; // no auth of its own: it inherits that of the collection
  const exec = [
    `pm.test("${operationId} succeeds", () => pm.expect(pm.response.code).to.be.within(200, 299));`,
  ];
  const created = createdIds[operationId];
  if (created !== undefined) {
    exec.push(`pm.collectionVariables.set("${created}", pm.response.json().metadata.uid);`);
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

/** The address as a string, without which Bruno takes the variable for a host and puts `http://` before it. */
function raw({ host, path, query }: converter.Url): string {
  const sent = query.filter(({ disabled }) => !disabled).map(({ key, value }) => `${key}=${value}`);
  return [...host, ...path].join("/") + (sent.length > 0 ? `?${sent.join("&")}` : "");
}
