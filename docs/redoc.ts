import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { languages } from "./site/description/load.ts";

// The one-page reference of each language. Its script is put into the page, and nothing is loaded from elsewhere.
const files = { en: "openapi.json", zh: "openapi.zh-CN.json" };

mkdirSync("dist", { recursive: true });
for (const language of languages) {
  const output = `dist/redoc.${language}.html`;
  execFileSync(
    "redocly",
    [
      "build-docs",
      `../spec/dist/${files[language]}`,
      "--inlineBundle",
      "--config",
      "../spec/redocly.yaml",
      "--output",
      output,
    ],
    { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, REDOCLY_TELEMETRY: "off" } },
  );
  const page = readFileSync(output, "utf8")
    .replace(/<link[^>]+href="https?:[^>]*>/g, "")
    // the logo of the renderer would come from its maker's host
    .replace(/https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g, "assets/icon.svg")
    .replace("<head>", '<head><link rel="icon" href="assets/icon.svg" type="image/svg+xml">');
  writeFileSync(output, page);
}
