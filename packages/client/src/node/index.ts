/**
 * A `fetch` on `node:http` and `node:https`, for programs that make many calls: it keeps
 * connections open and costs a fraction of the CPU time of the global `fetch`.
 *
 * @module
 */

export { type NodeTransport, type NodeTransportOptions, nodeTransport } from "./transport.ts";
