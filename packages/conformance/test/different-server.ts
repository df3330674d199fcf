import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server responds. Bodies are JSON, unless `raw` is given. */
interface Reply {
  status: number;
  headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: mismatches are planted into bodies by hand
  body: any;
  raw?: string;
}

/** One mismatch: the call in which it is planted, how, and what the check must say about it. */
export interface Planted {
  readonly name: string;
  readonly call: string;
  readonly plant: (reply: Reply) => void;
  /** Node of the description. */
  readonly at: string;
  readonly message: RegExp;
  /** How many nodes are reported, when the mismatch is one at several. Default 1. */
  readonly nodes?: number;
}

const list = "GET /api/v3/addons";
const show = "GET /api/v3/addons/{id}";
const templates = "GET /api/v3/addontemplates";
const schema = (name: string) => `#/components/schemas/${name}`;

export const planted: readonly Planted[] = [
  {
    name: "leaves out a required field of a state",
    call: list,
    plant: ({ body }) => delete body.items[0].status.Reason,
    at: schema("AddonInstanceStatus/properties/Reason"),
    message: /^\/items\/\*\/status\/Reason is missing/,
  },
  {
    name: "leaves out the version of an instance",
    call: show,
    plant: ({ body }) => delete body.spec.version,
    at: schema("InstanceSpec/properties/version"),
    message: /^\/spec\/version is missing/,
  },
  {
    name: "sends a number where a string is described",
    call: show,
    plant: ({ body }) => (body.status.message = 0),
    at: schema("AddonInstanceStatus/properties/message"),
    message: /^\/status\/message must be a string, not a number$/,
  },
  {
    name: "sends a string where a boolean is described",
    call: list,
    plant: ({ body }) => (body.items[0].status.currentVersion.stable = "true"),
    at: schema("Versions/properties/stable"),
    message: /^\/items\/\*\/status\/currentVersion\/stable must be a boolean, not a string$/,
  },
  {
    name: "sends null where a string is described",
    call: templates,
    plant: ({ body }) => (body.items[0].spec.logoURL = null),
    at: schema("TemplateSpec/properties/logoURL"),
    message: /^\/items\/\*\/spec\/logoURL must be a string, not null$/,
  },
  {
    name: "sends one object in place of a list",
    call: templates,
    plant: ({ body }) => (body.items[0].spec.labels = {}),
    at: schema("TemplateSpec/properties/labels"),
    message: /^\/items\/\*\/spec\/labels must be an array, not an object$/,
  },
  {
    name: "sends a field that is not described",
    call: show,
    plant: ({ body }) => (body.status.phase = "new"),
    at: schema("AddonInstanceStatus"),
    message: /^\/status has a property that is not described: "phase"$/,
  },
  {
    name: "sends a state that is not listed",
    call: show,
    plant: ({ body }) => (body.status.status = "hibernating"),
    at: schema("AddonStatus"),
    message: /^\/status\/status must be one of "installing", .*, not "hibernating"$/,
  },
  {
    name: "sends a time in another format",
    call: show,
    plant: ({ body }) => (body.metadata.creationTimestamp = "15/07/2026 08:30"),
    at: schema("AddonMetadata/properties/creationTimestamp"),
    message: /^\/metadata\/creationTimestamp must match format "date-time"$/,
  },
  {
    name: "calls the kind of a list by another name",
    call: templates,
    plant: ({ body }) => (body.kind = "AddonTemplateList"),
    at: schema("AddonTemplateList/properties/kind"),
    message: /^\/kind must be "Addon"$/,
  },
  {
    name: "responds with a status that is not described",
    call: templates,
    plant: (reply) => (reply.status = 206),
    at: "#/paths/~1api~1v3~1addontemplates/get/responses",
    message: /^the status is 206, declared: 200, /,
  },
  {
    name: "responds with another media type",
    call: templates,
    plant: ({ headers }) => (headers["content-type"] = "text/html"),
    at: "#/paths/~1api~1v3~1addontemplates/get/responses/200/content",
    message: /^the media type is "text\/html", declared: application\/json$/,
  },
  {
    name: "responds with a body that is not JSON",
    call: list,
    plant: (reply) => (reply.raw = '{"kind": "Addon", '),
    at: "#/paths/~1api~1v3~1addons/get/responses/200/content",
    message: /^the body is not JSON$/,
  },
  {
    name: "responds with an error in an unknown shape",
    call: `${show} absent`,
    plant: (reply) => (reply.body = { fault: "no such thing" }),
    at: schema("ErrorResponse"),
    message: /^the body has a property that is not described: "fault"$/,
    nodes: 2, // what the closest shape lacks, and what it does not have
  },
  {
    name: "lets callers in without credentials",
    call: `${list} anonymous`,
    plant: (reply) => {
      reply.status = 200;
      reply.body = { kind: "Addon", apiVersion: "v3", items: [] };
    },
    at: "#/paths/~1api~1v3~1addons/get/responses",
    message: /^the status is 200, expected 401$/,
  },
  {
    name: "sends no request id",
    call: templates,
    plant: ({ headers }) => delete headers["x-request-id"],
    at: "#/components/headers/RequestId",
    message: /^the header X-Request-Id is missing$/,
  },
  {
    name: "lists the add-ons of every cluster",
    call: list,
    plant: ({ body }) => (body.items[0].spec.clusterID = "another"),
    at: "#/paths/~1api~1v3~1addons/get/responses",
    message: /^lists instances of another cluster$/,
  },
  {
    name: "shows another instance than the one asked for",
    call: show,
    plant: ({ body }) => (body.metadata.uid = "another"),
    at: "#/paths/~1api~1v3~1addons~1{id}/get/responses",
    message: /^shows an instance with another id$/,
  },
];

/** A server that passes requests on to another one, and differs from it as configured. */
export async function differentServer(
  origin: string,
  mismatches: readonly Planted[],
): Promise<{ url: string; close(): Promise<unknown> }> {
  const server = createServer(async (request, response) => {
    const { "x-auth-token": token } = request.headers;
    const received = await fetch(origin + request.url, {
      headers: token === undefined ? {} : { "x-auth-token": String(token) },
    });
    const reply: Reply = {
      status: received.status,
      headers: {
        "content-type": String(received.headers.get("content-type")),
        "x-request-id": String(received.headers.get("x-request-id")),
      },
      body: await received.json(),
    };
    const call = callOf(String(request.url), reply.status);
    for (const mismatch of mismatches.filter((each) => each.call === call)) {
      mismatch.plant(reply);
    }
    response.writeHead(reply.status, reply.headers).end(reply.raw ?? JSON.stringify(reply.body));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(done)),
  };
}

function callOf(url: string, status: number): string {
  const path = url.replace(/\?.*/, "").replace(/\/addons\/.+/, "/addons/{id}");
  const cases: Record<number, string> = { 401: " anonymous", 404: " absent", 400: " incomplete" };
  return `GET ${path}${cases[status] ?? ""}`;
}
