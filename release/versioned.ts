/** The files, besides each package.json, whose `info.version` is the version of the packages. */
export const versioned: readonly string[] = [
  "spec/openapi.yaml",
  "spec/overlays/zh-CN.yaml",
  "spec/workflows/lifecycle.arazzo.yaml",
  "packages/mock/control.openapi.yaml",
];
