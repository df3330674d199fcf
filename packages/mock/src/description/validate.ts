import type { Operation, Parameter } from "./operation.ts";
import type { Violation } from "./violation.ts";

/** The parts of a request that a description says something about. */
export interface RequestParts {
  /** As it was sent; it must decode. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The body as JSON; `undefined` without one. */
  readonly json: unknown;
  /** Why there is no JSON although there is a body. */
  readonly unreadable: Violation | undefined;
}

/** Validates the parameters and the body of a request. Returns what is wrong, or an empty list. */
export function validateRequest(operation: Operation, request: RequestParts): Violation[] {
  const violations: Violation[] = [];
  for (const parameter of operation.parameters) {
    violations.push(...checkParameter(parameter, operation, request));
  }
  violations.push(...checkBody(operation, request));
  return violations;
}

function checkParameter(
  { name, in: place, required, check }: Parameter,
  { segments }: Operation,
  { path, query }: RequestParts,
): Violation[] {
  const where = `${place} parameter ${name}`;
  if (place === "path") {
    const part = path.split("/")[segments.indexOf(`{${name}}`)] ?? "";
    return check(decodeURIComponent(part));
  }
  if (place !== "query") {
    return [];
  }
  const [value, another] = query.getAll(name);
  if (another !== undefined) {
    return [invalid(`${where} is given more than once`, "unique")];
  }
  if (value === undefined) {
    return required ? [invalid(`${where} is missing`, "required")] : [];
  }
  return check(value);
}

function checkBody({ body }: Operation, request: RequestParts): Violation[] {
  if (body === undefined) {
    return []; // a body that the operation does not take is ignored
  }
  if (request.unreadable !== undefined) {
    return [request.unreadable];
  }
  if (request.json === undefined) {
    return body.required ? [invalid("the body is missing: send JSON", "required")] : [];
  }
  return body.check(request.json);
}

function invalid(message: string, rule: string): Violation {
  return { reason: "invalid", message, rule };
}
