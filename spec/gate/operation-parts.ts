import { type Dict, dict, list, sorted } from "./json.ts";
import { saysNothing } from "./keywords.ts";
import { pointerOf } from "./linked.ts";
import { type Node, nodeOf } from "./nodes.ts";
import type { Way } from "./rules.ts";
import { schemaShape } from "./schema-shape.ts";
import type { TypesAt } from "./type-forms.ts";

/** The fields that hold parts: of which kind, how each is called before its keys, and which way it goes. All other fields are facts. */
const holders: Record<string, [kind: string, prefix: string, keys: string[], way?: Way]> = {
  parameters: ["parameter", "", ["in", "name"], "request"],
  requestBody: ["requestBody", "request", [], "request"],
  responses: ["status", "response", ["key"], "response"],
  headers: ["header", "header", ["key"]],
  content: ["media", "", ["key"]],
  encoding: ["encoding", "encoding", ["key"]],
  variables: ["variable", "", ["key"], "request"],
  list: ["server", "", ["url"]],
  tagList: ["tag", "tag", ["name"]],
  securitySchemes: ["scheme", "security scheme", ["key"]],
};
const methods = /^(get|put|post|delete|options|head|patch|trace)$/;

/** Everything that a linked description says, by operation, so that each part has its direction. */
export function partsOf(document: Dict, typesAt: TypesAt = () => []): Node {
  const { paths, components, tags: tagList, servers, security, info, ...rest } = document;
  const { version: _version, ...words } = dict(info);
  const { examples: _examples, securitySchemes, ...named } = dict(components);
  const whole = part("description", { ...rest, ...words, securitySchemes, tagList }, "#", []);
  for (const [path, item] of Object.entries(dict(paths))) {
    const fields = Object.entries(dict(item));
    const shared = Object.fromEntries(fields.filter(([name]) => !methods.test(name)));
    for (const [method, operation] of fields.filter(([name]) => methods.test(name))) {
      const parameters = [item, operation].flatMap((each) => list(dict(each).parameters));
      const value = { servers, security, ...shared, ...dict(operation), parameters };
      const node = operationPart(value, pointerOf(operation), [path, method]);
      whole.parts[`${method.toUpperCase()} ${path}`] = node;
    }
  }
  for (const [section, all] of Object.entries(named)) {
    for (const name of Object.keys(dict(all))) {
      const pointer = `#/components/${section}/${name}`;
      whole.parts[pointer] = part("component", {}, pointer, []);
    }
  }
  return whole;

  function operationPart(value: Dict, pointer: string, names: string[]): Node {
    const { servers, security, requestBody, ...rest } = value;
    const body = requestBody === undefined ? {} : { requestBody: [requestBody] };
    const node = part("operation", { ...rest, ...body }, pointer, names);
    const ways = list(security).map((way) =>
      Object.entries(dict(way)).flatMap(([name, scopes]) => [
        name,
        ...list(scopes).map((scope) => `${name} ${scope}`),
      ]),
    );
    const urls = list(servers).map((each) => dict(each).url);
    node.parts.servers = part("servers", { servers: urls, list: servers }, pointerOf(servers), []);
    // no list at all is one way to call, which needs nothing
    const all = ways.length === 0 ? [[]] : sorted(ways);
    node.parts.security = part("security", { security: all }, pointerOf(security), []);
    return node;
  }

  function part(kind: string, value: Dict, pointer: string, names: string[], way: Way = "call") {
    const node = nodeOf(kind, { pointers: [pointer], way });
    if (/^(parameter|header|media)$/.test(kind)) {
      const schemas = schemaShape(...("schema" in value ? [value.schema] : []));
      node.shapes = [schemas, ...typesAt(names, schemas)];
    }
    const { schema: _schema, ...fields } = kind === "parameter" ? serialized(value) : value;
    for (const [field, inner] of Object.entries(fields)) {
      const [innerKind, prefix, keys, innerWay = way] = holders[field] ?? ["", "", []];
      if (innerKind === "" && !saysNothing(field, inner)) {
        node.facts[field] = inner;
      }
      for (const [key, each] of innerKind === "" ? [] : Object.entries(inner ?? {})) {
        const known: Dict = { key, ...dict(each) };
        const own = keys.map((name) => String(known[name]));
        const isSuccess = innerKind === "status" && key.startsWith("2");
        node.parts[[prefix, ...own].join(" ").trim()] = part(
          isSuccess ? "success" : innerKind,
          dict(each),
          pointerOf(each) || `${pointer}/${field}`,
          [...names, field, ...own],
          innerWay,
        );
      }
    }
    return node;
  }
}

/** A parameter with the form that it has when it states none. */
function serialized(parameter: Dict): Dict {
  const { style = /query|cookie/.test(String(parameter.in)) ? "form" : "simple" } = parameter;
  return { explode: style === "form", ...parameter, style };
}
