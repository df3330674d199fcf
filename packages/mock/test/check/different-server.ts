import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server answers. Bodies are JSON, unless `raw` is given. */
interface Reply {
  status: number;
  headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: departures are planted into bodies by hand
  body: any;
  raw?: string;
}

/** One departure: in which call it is planted, how, and what the check shall say of it. */
export interface Planted {
  readonly name: string;
  readonly call: string;
  readonly plant: (reply: Reply) => void;
  readonly says: RegExp;
}

const list = "GET /api/v3/addons";
const show = "GET /api/v3/addons/{id}";
const templates = "GET /api/v3/addontemplates";

export const planted: readonly Planted[] = [
  {
    name: "leaves out a mandatory member of a state",
    call: list,
    plant: ({ body }) => delete body.items[0].status.Reason,
    says: /leaves out Reason of items\[\]\.status/,
  },
  {
    name: "leaves out the version of an instance",
    call: show,
    plant: ({ body }) => delete body.spec.version,
    says: /leaves out version of spec/,
  },
  {
    name: "sends a number where a text is described",
    call: show,
    plant: ({ body }) => (body.status.message = 0),
    says: /sends a number as status\.message/,
  },
  {
    name: "sends a text where a truth value is described",
    call: list,
    plant: ({ body }) => (body.items[0].status.currentVersion.stable = "true"),
    says: /sends a string as items\[\]\.status\.currentVersion\.stable/,
  },
  {
    name: "sends null where a text is described",
    call: templates,
    plant: ({ body }) => (body.items[0].spec.logoURL = null),
    says: /sends null as items\[\]\.spec\.logoURL/,
  },
  {
    name: "sends one object in place of a list",
    call: templates,
    plant: ({ body }) => (body.items[0].spec.labels = {}),
    says: /sends a object as items\[\]\.spec\.labels/,
  },
  {
    name: "sends a member that is not described",
    call: show,
    plant: ({ body }) => (body.status.phase = "new"),
    says: /sends phase in status/,
  },
  {
    name: "sends a state that is not listed",
    call: show,
    plant: ({ body }) => (body.status.status = "hibernating"),
    says: /sends "hibernating" as status\.status/,
  },
  {
    name: "sends a time in another format",
    call: show,
    plant: ({ body }) => (body.metadata.creationTimestamp = "15/07/2026 08:30"),
    says: /sends metadata\.creationTimestamp that breaks format/,
  },
  {
    name: "calls the kind of a list by another name",
    call: templates,
    plant: ({ body }) => (body.kind = "AddonTemplateList"),
    says: /sends kind that breaks const/,
  },
  {
    name: "answers a status that is not described",
    call: templates,
    plant: (reply) => (reply.status = 206),
    says: /answers 206/,
  },
  {
    name: "answers another media type",
    call: templates,
    plant: ({ headers }) => (headers["content-type"] = "text/html"),
    says: /with the media type "text\/html"/,
  },
  {
    name: "answers a body that is no JSON",
    call: list,
    plant: (reply) => (reply.raw = '{"kind": "Addon", '),
    says: /answers 200 with no JSON/,
  },
  {
    name: "answers an error in an unknown shape",
    call: `${show} absent`,
    plant: (reply) => (reply.body = { fault: "no such thing" }),
    says: /sends the body that breaks anyOf/,
  },
  {
    name: "lets callers in without credentials",
    call: `${list} anonymous`,
    plant: (reply) => {
      reply.status = 200;
      reply.body = { kind: "Addon", apiVersion: "v3", items: [] };
    },
    says: /answers 200/,
  },
  {
    name: "answers no request id",
    call: templates,
    plant: ({ headers }) => delete headers["x-request-id"],
    says: /leaves out X-Request-Id/,
  },
  {
    name: "lists the add-ons of every cluster",
    call: list,
    plant: ({ body }) => (body.items[0].spec.clusterID = "another"),
    says: /lists instances of another cluster/,
  },
];

/** A server that passes requests on to another one and departs from it as told. */
export async function differentServer(
  origin: string,
  departures: readonly Planted[],
): Promise<{ url: string; close(): Promise<unknown> }> {
  const server = createServer(async (request, response) => {
    const { "x-auth-token": token } = request.headers;
    const answer = await fetch(origin + request.url, {
      headers: token === undefined ? {} : { "x-auth-token": String(token) },
    });
    const reply: Reply = {
      status: answer.status,
      headers: {
        "content-type": String(answer.headers.get("content-type")),
        "x-request-id": String(answer.headers.get("x-request-id")),
      },
      body: await answer.json(),
    };
    const call = callOf(String(request.url), reply.status);
    for (const departure of departures.filter((each) => each.call === call)) {
      departure.plant(reply);
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
