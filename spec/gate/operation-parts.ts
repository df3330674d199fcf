import { pointerOf } from "../tools/linked.ts";
import { type Dict, dict, list, sorted } from "./json.ts";
import type { Node } from "./nodes.ts";
import { saysNothing, type Way } from "./rules.ts";

type Part = Node<unknown[]>;

/** The fields that hold parts: of which kind, how each is called, and which way it goes. All other fields are facts. */
const holders: Record<string, [kind: string, name: string, way?: Way]> = {
  parameters: ["parameter", "{in} {name}", "request"],
  requestBody: ["requestBody", "request", "request"],
  responses: ["status", "response {key}", "response"],
  headers: ["header", "header {key}"],
  content: ["media", "{key}"],
  encoding: ["encoding", "encoding {key}"],
  variables: ["variable", "{key}", "request"],
  list: ["server", "{url}"],
  tagList: ["tag", "tag {name}"],
  securitySchemes: ["scheme", "security scheme {key}"],
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
  const all = ways.length === 0 ? [[]] : sorted(ways);
  whole.parts.security = part("security", { security: all }, pointerOf(security));
  return whole;
}

function part(kind: string, value: Dict, pointer: string, way: Way = "call"): Part {
  const node: Part = { kind, pointer, way, facts: {}, parts: {}, shape: [] };
  for (const [field, inner] of Object.entries(kind === "parameter" ? serialized(value) : value)) {
    const [innerKind = "", name = "", innerWay = way] = holders[field] ?? [];
    if (field === "schema") {
      node.shape = [inner];
    } else if (innerKind === "" && !saysNothing(field, inner)) {
      node.facts[field] = inner;
    }
    for (const [key, each] of innerKind === "" ? [] : Object.entries(inner ?? {})) {
      const fields: Dict = { key, ...dict(each) };
      const label = name.replace(/\{(\w+)\}/g, (_, from: string) => String(fields[from]));
      const own = innerKind === "status" && key.startsWith("2") ? "success" : innerKind;
      node.parts[label] = part(own, dict(each), pointerOf(each) || `${pointer}/${field}`, innerWay);
    }
  }
  return node;
}

/** A parameter with the form that it has when it states none. */
function serialized(parameter: Dict): Dict {
  const { style = /query|cookie/.test(String(parameter.in)) ? "form" : "simple" } = parameter;
  return { explode: style === "form", ...parameter, style };
}
