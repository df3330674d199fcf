import { checkCredentials } from "./credentials.ts";
import type { Operation, Parameter } from "./description.ts";
import { explain } from "./explain.ts";
import type { MockRequest, Violation } from "./message.ts";

/** Everything that is wrong with a request to an operation; empty when it is right. */
export function violationsOf(operation: Operation, request: MockRequest): Violation[] {
  const refused = operation.secured ? checkCredentials(request.headers) : undefined;
  const violations = inputViolations(operation, request);
  return refused === undefined ? violations : [refused, ...violations];
}

/** What is wrong with parameters and body. */
export function inputViolations(operation: Operation, request: MockRequest): Violation[] {
  const violations: Violation[] = [];
  for (const parameter of operation.parameters) {
    violations.push(...parameterViolations(parameter, operation, request));
  }
  violations.push(...bodyViolations(operation, request));
  return violations;
}

function parameterViolations(
  { name, in: place, required, check }: Parameter,
  { segments }: Operation,
  { path, query }: MockRequest,
): Violation[] {
  const where = `${place} parameter ${name}`;
  if (place === "path") {
    const part = path.split("/")[segments.indexOf(`{${name}}`)] ?? "";
    return explain(check(decodeURIComponent(part)), where);
  }
  if (place !== "query") {
    return [];
  }
  const [value, another] = query.getAll(name);
  if (another !== undefined) {
    return [wrong(`${where} is given more than once`, "unique")];
  }
  if (value === undefined) {
    return required ? [wrong(`${where} is missing`, "required")] : [];
  }
  return explain(check(value), where);
}

function bodyViolations({ body }: Operation, request: MockRequest): Violation[] {
  if (body === undefined) {
    return []; // a body that nobody asked for is passed over
  }
  if (request.unreadable !== undefined) {
    return [request.unreadable];
  }
  if (request.json === undefined) {
    return body.required ? [wrong("the body is missing: send JSON", "required")] : [];
  }
  return explain(body.check(request.json));
}

function wrong(message: string, rule: string): Violation {
  return { reason: "invalid", message, rule };
}
