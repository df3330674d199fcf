import { namesOf } from "./pointer.mjs";

/** The kind of a change around schemas, by the type of the object that changed. Nothing when it is none. */
export function operationKind(change) {
  if (change.property === "deprecated") {
    return change.to ? "deprecated" : "words";
  }
  if (/^#\/components\/(?!securitySchemes)\w+\/[^/]+$/.test(change.path) && isWhole(change)) {
    return `component-${change.property === "key" ? "renamed" : change.change}`;
  }
  return kinds[change.type]?.(change);
}

const isWhole = ({ property }) => property === undefined || property === "key";

const kinds = {
  PathItem: (change) =>
    change.property === "key" ? renamedPath(change) : whole("operation", change),
  Operation: (change) =>
    change.property === "operationId" ? "operation-renamed" : whole("operation", change),
  Parameter: parameterKind,
  RequestBody: (change) => {
    if (change.change === "added" && change.to?.required) {
      return "body-mandatory";
    }
    return turned("body", change) ?? whole("body", change);
  },
  MediaType: (change) => whole(`${change.way}-media`, change),
  Response: (change) => {
    const [status] = namesOf(change.path).slice(-1);
    return change.change === "added" && /^2/.test(status)
      ? "success-added"
      : whole("status", change);
  },
  Header: (change) => turned("header", change) ?? whole("header", change),
  SecurityRequirement: ({ breaks }) => `security-${breaks ? "stricter" : "looser"}`,
  SecurityScheme: (change) => (change.breaks ? "scheme-changed" : whole("component", change)),
  Server: (change) => (change.change === "added" ? "server-added" : "server-changed"),
  // the default of a variable is a part of the address
  ServerVariable: ({ property }) => (property === "default" ? "server-changed" : undefined),
};

/** For an object that came or went. */
const whole = (subject, { property, change }) =>
  property === undefined ? `${subject}-${change}` : undefined;

/** For an object that became mandatory or optional. */
function turned(subject, { property, to }) {
  return property === "required" ? `${subject}-${to ? "mandatory" : "optional"}` : undefined;
}

function parameterKind(change) {
  const { property, path, from, to, before } = change;
  if (property === undefined) {
    return change.change === "added" && to?.required
      ? "parameter-added-mandatory"
      : whole("parameter", change);
  }
  if (property === "name" && before?.in === "path") {
    return { kind: "path-parameter-renamed", values: { from, to } };
  }
  if (property === "name" || property === "in") {
    return "parameter-renamed";
  }
  if (["style", "explode", "allowReserved"].includes(property)) {
    return { kind: "parameter-form", values: { name: before?.name ?? path } };
  }
  const kind = turned("parameter", change);
  return kind && { kind, values: { name: before?.name ?? path } };
}

/** The parameters of the path are listed too, and say which. */
const renamedPath = ({ from, to }) => ({
  kind: "path-parameter-renamed",
  values: {
    from: from.match(/\{[^}]+\}/g)?.join("") ?? from,
    to: to.match(/\{[^}]+\}/g)?.join("") ?? to,
  },
});
