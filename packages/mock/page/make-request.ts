import type { RequestSummary } from "../src/control/request-summary.ts";
import type { App } from "./app.ts";
import { call } from "./control.ts";

/** Has the mock make a request, and shows the error when it was rejected. @returns whether it was carried out. */
export async function makeRequest(
  app: App,
  method: string,
  path: string,
  body?: unknown,
): Promise<boolean> {
  return app.attempt(async () => {
    const made = await call<RequestSummary>(method, path, body);
    if (made.verdict === "invalid") {
      throw new Error(`${made.status}: ${made.message ?? ""}`);
    }
    app.say(app.texts.sent(made.operation ?? made.method, made.status));
  });
}
