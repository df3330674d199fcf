import { type Description, loadDescription, readDescription } from "@cce-addons/mock/description";
import { strict } from "./strict.ts";

/** A description, read for both sides of a call. */
export interface Rules {
  /** For requests: what the service accepts. */
  readonly requests: Description;
  /** For responses: also without fields and states that are not described. */
  readonly responses: Description;
}

/**
 * Loads an OpenAPI 3.1 description, JSON or YAML.
 *
 * @throws Error that names the file and what is wrong with it.
 */
export async function loadRules(path: string): Promise<Rules> {
  const requests = await loadDescription(path);
  return { requests, responses: readDescription(strict(requests.document)) };
}
