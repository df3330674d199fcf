import { rejectViolations } from "../api/responder.ts";
import type { Operation } from "../description/operation.ts";
import { controlDescription } from "../description/shipped.ts";
import { validateRequest } from "../description/validate.ts";
import { Rejection } from "../engine/rejection.ts";
import type { ControlResponder, Handler } from "../handler.ts";
import type { Reject } from "../http/errors.ts";
import type { MockRequest } from "../http/parse.ts";
import { json, type MockResponse } from "../http/response.ts";
import type { Controlled } from "./controlled.ts";
import { type ControlCall, controlOperations } from "./operations.ts";
import { createOtherOperations, type LoadEvents, type PageFile } from "./other-operations.ts";

/** What the control API needs beside what it reads and changes. */
export interface ControlParts extends Controlled {
  /** Responds to a request that the control API makes itself. */
  readonly handle: Handler;
  /** Loads what sends events; absent where responses cannot be sent in parts. */
  readonly loadEvents: LoadEvents | undefined;
  /** Reads a file of the page; absent where there is no server. */
  readonly pageFile: ((name: string) => PageFile) | undefined;
}

/** Responds to requests under `/__mock`, by which the page, tests and people read and change the mock. */
export function createControlResponder(parts: ControlParts): ControlResponder {
  const others = createOtherOperations(parts);

  function carryOut(id: string, call: ControlCall, reject: Reject) {
    if (isOneOf(others, id)) {
      return others[id](call, reject);
    }
    if (isOneOf(controlOperations, id)) {
      return json(200, controlOperations[id](parts, call));
    }
    throw new TypeError(`control.openapi.yaml: nothing implements ${id}`);
  }

  return function respond(request, reject) {
    if (request.path === "/__mock") {
      return { status: 308, headers: { Location: "/__mock/" }, body: undefined };
    }
    const { operation, allow } = controlDescription().find(request.method, request.path);
    if (operation === undefined) {
      return allow.length === 0
        ? reject("notFound", "No such path. GET /__mock/openapi.json lists the paths")
        : reject("methodNotAllowed", undefined, { headers: { Allow: allow.join(", ") } });
    }
    const violations = validateRequest(operation, request);
    if (violations.length > 0) {
      return rejectViolations(violations, reject);
    }
    const fail = (error: unknown): MockResponse => {
      if (error instanceof Rejection) {
        return reject(error.reason === "notFound" ? "notFound" : "invalid", error.message);
      }
      if (error instanceof TypeError || error instanceof RangeError) {
        return reject("invalid", error.message);
      }
      throw error;
    };
    try {
      const response = carryOut(operation.id, callOf(operation, request), reject);
      return response instanceof Promise ? response.catch(fail) : response;
    } catch (error) {
      return fail(error);
    }
  };
}

function isOneOf<T extends object>(table: T, id: string): id is Extract<keyof T, string> {
  return Object.hasOwn(table, id);
}

function callOf({ segments }: Operation, { path, query, json: body }: MockRequest): ControlCall {
  return {
    body,
    parameter(name) {
      const index = segments.indexOf(`{${name}}`);
      return index === -1
        ? (query.get(name) ?? "")
        : decodeURIComponent(path.split("/")[index] ?? "");
    },
  };
}
