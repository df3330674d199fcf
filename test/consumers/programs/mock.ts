// The mock in a TypeScript project, by every way to start it.
import { type MockServer, startMock } from "@cce-addons/mock";
import { main } from "@cce-addons/mock/cli";
import { createAddonHandlers } from "@cce-addons/mock/msw";
import { useMock } from "@cce-addons/mock/vitest";
import { setupServer } from "msw/node";

export const started: Promise<MockServer> = startMock({ port: 0, transitionMs: 0 });
// @ts-expect-error a port is a number
export const wrong = startMock({ port: "4010" });
export const intercepted = setupServer(...createAddonHandlers({ transitionMs: 0 }).handlers);
export const inTests = (): string => useMock().url;
export const command: Promise<void> = main(["--version"]);
