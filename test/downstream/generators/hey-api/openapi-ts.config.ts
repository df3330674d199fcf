export default {
  input: "openapi.json",
  // without the extension, Node and TypeScript's "nodenext" cannot follow the imports
  output: { path: "gen", module: { extension: ".js" } },
  plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
};
