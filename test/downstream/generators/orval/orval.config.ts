export default {
  addons: {
    input: "openapi-3.0.json",
    output: {
      target: "gen/client.ts",
      client: "fetch",
      baseUrl: { runtime: "process.env.BASE_URL" },
    },
  },
};
