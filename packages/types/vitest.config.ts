import { defineConfig } from "vitest/config";

export default defineConfig({
  // these tests run the TypeScript compiler, which takes seconds on a busy machine
  test: { name: "types", testTimeout: 60_000 },
});
