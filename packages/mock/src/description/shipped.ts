import {
  api as apiText,
  control as controlText,
  deployed as deployedText,
} from "../embedded.gen.ts";
import { createDescription, type Description } from "./description.ts";
import { withSharedParts } from "./shared-parts.ts";
import type { SchemaCompiler } from "./validator.ts";
import { validators } from "./validators.gen.js";

/** Looks up what was compiled at build, so that nothing is compiled at start and no `eval` is needed. */
const shippedCompiler =
  (name: "api" | "control" | "deployed"): SchemaCompiler =>
  (_schema, pointer) => {
    const validate = validators[name + pointer];
    if (validate === undefined) {
      // Responses are such: the mock does not check its own, and the start-up compiler does for whoever wants it.
      throw new TypeError(`No validator is shipped for ${pointer}; use readDescription`);
    }
    return (value) => (validate(value) ? [] : (validate.errors ?? []));
  };

let api: Description | undefined;
let deployed: Description | undefined;
let control: Description | undefined;

/** The descriptions of the API that the mock ships, with ready-made validators of requests: the printed reference, or the API as it is deployed. */
export function shippedDescription(like: "reference" | "deployed" = "reference"): Description {
  if (like === "deployed") {
    deployed ??= createDescription(
      withSharedParts(JSON.parse(deployedText), JSON.parse(apiText)),
      shippedCompiler("deployed"),
    );
    return deployed;
  }
  api ??= createDescription(JSON.parse(apiText), shippedCompiler("api"));
  return api;
}

/** The description of the control API. Read on first use, which most runs never make. */
export function controlDescription(): Description {
  control ??= createDescription(JSON.parse(controlText), shippedCompiler("control"));
  return control;
}
