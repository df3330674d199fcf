import { defineConfig } from "vitest/config";

// Many tests start a process, which compiles the description's schemas: seconds on a busy machine.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
