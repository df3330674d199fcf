import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Language, languages } from "./site/description/load.ts";
import { en } from "./strings/en.ts";
import { zh } from "./strings/zh.ts";

const texts = { en, zh };

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
    .replace(/<html[^>]*>/, `<html lang="${texts[language].code}">`)
    .replace("<body>", `<body>${wayBack(language)}`)
    .replace("<head>", '<head><link rel="icon" href="assets/icon.svg" type="image/svg+xml">');
  writeFileSync(output, page);
}

/** A bar in the colours of the site that leads back to it. */
function wayBack(language: Language): string {
  const style =
    "padding:.6rem 1rem;background:#fbfaf7;border-bottom:1px solid #d9d5ca;font:1rem system-ui,sans-serif";
  const { site } = texts[language];
  return `<div style="${style}"><a style="color:#125b65;font-weight:700" href="${language}/index.html">← ${site}</a></div>`;
}
