/**
 * Validates requests and responses against an OpenAPI description, with the explanations that the mock gives.
 *
 * @example
 * import { defaultDescription, loadDescription, parseRequest, validateRequest } from "@cce-addons/mock/description";
 *
 * const description = await loadDescription(defaultDescription);
 * const request = parseRequest({ method: "GET", target: "/api/v3/addons", headers: {}, body: undefined });
 * const { operation } = description.find("GET", "/api/v3/addons");
 * if (operation !== undefined && "path" in request) {
 *   console.log(validateRequest(operation, request)); // query parameter cluster_id is missing
 *   console.log(operation.response(200, "application/json")?.({ items: [] }));
 * }
 *
 * @module
 */

export { type MockRequest, parseRequest, type RawRequest } from "../http/parse.ts";
export { defaultDescription, loadDescription } from "../node/load.ts";
export { readDescription } from "./compile.ts";
export type { Description } from "./description.ts";
export { explain } from "./explain.ts";
export type { Check, Operation, Parameter } from "./operation.ts";
export type { Route } from "./router.ts";
export { type RequestParts, validateRequest } from "./validate.ts";
export type { Violation } from "./violation.ts";
