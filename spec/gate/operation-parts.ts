import { below, type Dict, dict, list, pointerOf } from "./json.ts";
import type { Node } from "./nodes.ts";
import { saysNothing, type Way } from "./rules.ts";

type Part = Node<unknown[]>;

interface Holder {
  kind: string;
  name: (key: string, value: Dict) => string;
  way?: Way;
}
/** The fields that hold parts. All others are facts. */
const holders: Record<string, Holder> = {
  parameters: { kind: "parameter", name: (_, each) => `${each.in} ${each.name}`, way: "request" },
  requestBody: { kind: "requestBody", name: () => "request", way: "request" },
  responses: { kind: "status", name: (key) => `response ${key}`, way: "response" },
  headers: { kind: "header", name: (key) => `header ${key}` },
  content: { kind: "media", name: (key) => key },
  encoding: { kind: "encoding", name: (key) => `encoding ${key}` },
  variables: { kind: "variable", name: (key) => key, way: "request" },
  list: { kind: "server", name: (_, { url }) => `server ${url}` },
  tagList: { kind: "tag", name: (_, { name }) => `tag ${name}` },
  securitySchemes: { kind: "scheme", name: (key) => `security scheme ${key}` },
};
const methods = /^(get|put|post|delete|options|head|patch|trace)$/;

/** Everything that a linked description says, by operation, so that each part has its direction. */
export function partsOf(document: Dict): Part {
  const { paths, components, tags: tagList, servers, security, info, ...rest } = document;
  const { version, ...words } = dict(info);
  const { securitySchemes } = dict(components);
  const whole = part("description", { ...rest, ...words, securitySchemes, tagList }, "#");
  for (const [path, item] of Object.entries(dict(paths))) {
    const methodsOf = Object.entries(dict(item)).filter(([name]) => methods.test(name));
    for (const [method, operation] of methodsOf) {
      const shared = Object.entries(dict(item)).filter(([name]) => !methods.test(name));
      const parameters = [item, operation].flatMap((each) => list(dict(each).parameters));
      const value = {
        servers,
        security,
        ...Object.fromEntries(shared),
        ...dict(operation),
        parameters,
      };
      whole.parts[`${method.toUpperCase()} ${path}`] = operationPart(value, pointerOf(operation));
    }
  }
  const { examples: _examples, securitySchemes: _schemes, ...named } = dict(components);
  for (const [section, all] of Object.entries(named)) {
    for (const name of Object.keys(dict(all))) {
      const pointer = `#/components/${section}/${name}`;
      whole.parts[pointer] = part("component", {}, pointer);
    }
  }
  return whole;
}

function operationPart({ servers, security, requestBody, ...value }: Dict, pointer: string): Part {
  const body = requestBody === undefined ? {} : { requestBody: [requestBody] };
  const whole = part("operation", { ...value, ...body }, pointer);
  const urls = list(servers).map((each) => dict(each).url);
  whole.parts.servers = part("servers", { servers: urls, list: servers }, pointerOf(servers));
  const ways = list(security).map((way) =>
    Object.entries(dict(way)).flatMap(([name, scopes]) => [
      name,
      ...list(scopes).map((scope) => `${name} ${scope}`),
    ]),
  );
  // no list at all is one way to call, which needs nothing
  const all = ways.length === 0 ? [[]] : ways;
  whole.parts.security = part("security", { security: all }, pointerOf(security));
  return whole;
}

function part(kind: string, value: Dict, pointer: string, way: Way = "call"): Part {
  const node: Part = { kind, pointer, way, facts: {}, parts: {}, shape: [] };
  for (const [field, inner] of Object.entries(kind === "parameter" ? serialized(value) : value)) {
    const holder = holders[field];
    if (field === "schema") {
      node.shape = [inner];
    } else if (holder === undefined) {
      node.facts[field] = saysNothing(field, inner) ? undefined : inner;
    }
    for (const [key, each] of holder === undefined ? [] : Object.entries(inner ?? {})) {
      const innerKind = field === "responses" && key.startsWith("2") ? "success" : holder?.kind;
      const at = pointerOf(each) || below(pointer, field);
      node.parts[String(holder?.name(key, dict(each)))] = part(
        String(innerKind),
        dict(each),
        at,
        holder?.way ?? way,
      );
    }
  }
  return node;
}

/** A parameter with the form that it has when it states none. */
function serialized(parameter: Dict): Dict {
  const { style = /query|cookie/.test(String(parameter.in)) ? "form" : "simple" } = parameter;
  return { explode: style === "form", ...parameter, style };
}
