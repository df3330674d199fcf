import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { examplesOf, loadDescription, operations, resolve } from "../site/description.js";
import { readError } from "../site/errors.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a reader of an operation with a body looks for, each as a text of the description that its page has to show. */
export function wanted(language, operationId) {
  const description = loadDescription(language);
  const operation = operations(description).find((one) => one.operationId === operationId);
  const { schemas } = description.components;
  const examples = (node) =>
    Object.values(resolve(description, node).content).flatMap((media) =>
      examplesOf(description, media),
    );
  return {
    summary: operation.summary,
    description: firstSentence(operation.description),
    field: "addonTemplateName",
    "field description": firstSentence(
      schemas.InstanceRequestSpec.properties.addonTemplateName.description,
    ),
    error: readError(examples(operation.responses[400])[0].value).code,
    response: firstSentence(resolve(description, operation.responses[200]).description),
    "allowed value": schemas.UpgradeType.enum.at(-1),
    example: examples(operation.requestBody)[0].value.spec.version,
    "code sample": `curl -X ${operation.method.toUpperCase()}`,
  };
}

/** Which of the wanted texts a page shows without its scripts. Text of scripts does not count, text in folded parts does. */
export async function shownWithoutScript(browser, url, texts) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  const text = await page.evaluate(() => {
    const body = document.body.cloneNode(true);
    for (const hidden of body.querySelectorAll("script, style, template, noscript")) {
      hidden.remove();
    }
    return body.textContent.replace(/\s+/g, " ");
  });
  await context.close();
  return Object.keys(texts).filter((name) => text.includes(texts[name]));
}

/** Nodes with a fault that axe finds: all, and those that it calls critical or serious. */
export async function axeNodes(browser, url) {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(5000);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run({ resultTypes: ["violations"] }),
  );
  await context.close();
  const count = (found) => found.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return {
    all: count(violations),
    grave: count(violations.filter(({ impact }) => ["critical", "serious"].includes(impact))),
  };
}

function firstSentence(text) {
  return text
    .replace(/[`*]/g, "")
    .replace(/\s+/g, " ")
    .split(/(?<=\.)\s|(?<=。)/)[0];
}
