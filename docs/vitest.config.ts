import { defineConfig } from "vitest/config";

// Programs and browsers are started by the tests, on machines that may be busy.
export default defineConfig({ test: { name: "docs", testTimeout: 60_000, hookTimeout: 60_000 } });
