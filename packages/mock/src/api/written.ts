import { json, type MockResponse } from "../http/response.ts";
import { writeJson } from "./write-json.ts";

/** A response with a JSON body that has parts of the catalogue. */
export function written(status: number, body: object): MockResponse {
  return { ...json(status, body), text: writeJson(body) };
}
