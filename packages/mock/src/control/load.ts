import type { ControlResponder } from "../handler.ts";
import type { ControlParts } from "./responder.ts";

/** Responds to requests under `/__mock`. Its code is loaded by the first of them: most runs have none, and start without it. */
export function loadControlWhenNeeded(parts: ControlParts): ControlResponder {
  let loading: Promise<ControlResponder> | undefined;
  let loaded: ControlResponder | undefined;
  const load = async () => {
    const { createControlResponder } = await import("./responder.ts");
    loaded = createControlResponder(parts);
    return loaded;
  };
  return (request, reject) => {
    if (loaded !== undefined) {
      return loaded(request, reject);
    }
    loading ??= load();
    return loading.then((respond) => respond(request, reject));
  };
}
