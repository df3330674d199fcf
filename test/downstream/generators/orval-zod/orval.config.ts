export default {
  addons: {
    input: "openapi.json",
    output: {
      target: "gen/schemas.ts",
      client: "zod",
      override: { zod: { generateEachHttpStatus: true } },
    },
  },
};
