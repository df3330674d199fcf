import type { Core } from "../core.ts";
import type { Responder } from "./exchange.ts";
import { json } from "./message.ts";

/** Answers requests under `/__mock`, by which tests and people read and change the mock. */
export function createControlResponder({ reset }: Omit<Core, "exchange">): Responder {
  return ({ method, path }) => {
    if (path === "/__mock/state" && method === "DELETE") {
      reset();
      return json(200, { reset: true });
    }
    return undefined;
  };
}
