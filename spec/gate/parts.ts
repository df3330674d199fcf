import { type Dict, dict, list, sorted } from "./json.ts";
import { placed, pointerOf } from "./linked.ts";
import type { Way } from "./rules.ts";

/** A part of a description: an operation, a response, a field, or one form that a value may have. Its place is its pointer. */
export interface Part {
  kind: string;
  /** The JSON type of the values of a form. */
  type?: string;
  way?: Way;
  /** The names that lead to its types from those of the part around it. */
  steps: string[];
  facts: Dict;
  parts: Record<string, Part>;
  /** What all its values have to satisfy. */
  schemas: unknown[];
}

export const blank = { steps: [], facts: {}, parts: {}, schemas: [] };

/** The fields that hold parts: of which kind, what their names begin with, the keys in it, and which way they go. Others are facts. */
const holders: Record<string, [kind: string, prefix: string, keys: string[], way?: Way]> = {
  paths: ["operation", "", ["path", "method"]],
  parameters: ["parameter", "", ["in", "name"], "request"],
  requestBody: ["requestBody", "request", [], "request"],
  responses: ["status", "response", ["key"], "response"],
  headers: ["header", "header", ["key"]],
  content: ["media", "", ["key"]],
  encoding: ["encoding", "encoding", ["key"]],
  variables: ["variable", "", ["key"], "request"],
  servers: ["servers", "servers", []],
  addresses: ["server", "", ["url"]],
  security: ["security", "security", []],
  tagList: ["tag", "tag", ["name"]],
  securitySchemes: ["scheme", "security scheme", ["key"]],
  components: ["component", "component", ["section", "name"]],
};
const methods = /^(get|put|post|delete|options|head|patch|trace)$/;

/** Everything that a linked description says, by operation, so that each part has its direction. */
export function partsOf(document: Dict): Part {
  const { info, tags: tagList, servers, security, ...rest } = document;
  const { version: _version, ...words } = dict(info);
  const { examples: _examples, securitySchemes, ...named } = dict(document.components);
  const components = Object.entries(named).flatMap(([section, all]) =>
    Object.keys(dict(all)).map((name) =>
      placed(`#/components/${section}/${name}`, { section, name }),
    ),
  );
  const paths = Object.entries(dict(document.paths)).flatMap(([path, item]) => {
    const fields = Object.entries(dict(item));
    const shared = Object.fromEntries(fields.filter(([name]) => !methods.test(name)));
    return fields
      .filter(([name]) => methods.test(name))
      .map(([method, operation]) => {
        const parameters = [item, operation].flatMap((each) => list(dict(each).parameters));
        const own = { servers, security, ...shared, ...dict(operation), parameters, path, method };
        return placed(pointerOf(operation), operationOf(own));
      });
  });
  const whole = { ...rest, ...words, tagList, securitySchemes, components, paths };
  return partOf("description", whole, "#", [], "call");
}

/** An operation with its lists as they can be compared. */
function operationOf({ parameters, requestBody, servers, security, ...rest }: Dict): Dict {
  const urls = list(servers).map((each) => dict(each).url);
  // no list at all is one way to call, which needs nothing
  const schemes = list(security).length > 0 ? sorted(list(security)) : [{}];
  return {
    ...rest,
    ...(requestBody !== undefined && { requestBody: [requestBody] }),
    parameters: list(parameters).map((each) => placed(pointerOf(each), serialized(dict(each)))),
    servers: [placed(pointerOf(servers), { urls, addresses: servers })],
    security: [placed(pointerOf(security), { schemes })],
  };
}

/** A parameter with the form that it has when it states none. */
function serialized(parameter: Dict): Dict {
  const { style = /query|cookie/.test(String(parameter.in)) ? "form" : "simple" } = parameter;
  return { explode: style === "form", ...parameter, style };
}

function partOf(kind: string, value: Dict, pointer: string, steps: string[], way: Way): Part {
  const { schema, ...fields } = value;
  const part: Part = { kind, way, steps, facts: {}, parts: {}, schemas: [schema ?? true] };
  for (const [field, inner] of Object.entries(fields)) {
    const holder = holders[field];
    if (holder === undefined) {
      part.facts[field] = inner;
      continue;
    }
    const [innerKind, prefix, keys, innerWay = way] = holder;
    for (const [key, each] of Object.entries(inner ?? {})) {
      const known: Dict = { key, ...dict(each) };
      const own = keys.map((name) => String(known[name]));
      part.parts[[prefix, ...own].join(" ").trim()] = partOf(
        innerKind === "status" && key.startsWith("2") ? "success" : innerKind,
        dict(each),
        pointerOf(each) || `${pointer}/${field}`,
        [field, ...own].map((name) => `.${name}`),
        innerWay,
      );
    }
  }
  return placed(pointer, part);
}
