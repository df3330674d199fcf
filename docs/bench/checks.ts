import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as Axe from "axe-core";
import type { Browser } from "playwright-core";
import { examplesOf, jsonBodyOf, responseExamples } from "../site/description/examples.ts";
import { type Language, loadDescription } from "../site/description/load.ts";
import { operations } from "../site/description/operations.ts";
import { resolve } from "../site/description/resolve.ts";
import { readErrorBody } from "../site/error-body.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a reader of an operation with a body looks for, each as a text of the description that its page has to show. */
export function wanted(language: Language, operationId: string): Record<string, string> {
  const description = loadDescription(language);
  const operation = operations(description).find((one) => one.operationId === operationId);
  const good = operation?.responses[200];
  const bad = operation?.responses[400];
  if (operation === undefined || good === undefined || bad === undefined) {
    throw new Error(`${operationId} has no response 200 and 400 to look for`);
  }
  const { InstanceRequestSpec, UpgradeType } = description.components.schemas;
  const [example] = examplesOf(description, jsonBodyOf(description, operation));
  const { spec } = (example?.value ?? {}) as { spec?: { version: string } };
  return {
    summary: operation.summary,
    description: firstSentence(operation.description),
    field: "addonTemplateName",
    "field description": firstSentence(
      InstanceRequestSpec?.properties?.addonTemplateName?.description,
    ),
    error: readErrorBody(responseExamples(description, bad)[0]?.value).code,
    response: firstSentence(resolve(description, good).description),
    "allowed value": String(UpgradeType?.enum?.at(-1)),
    example: String(spec?.version),
    "code sample": `curl -X ${operation.method.toUpperCase()}`,
  };
}

/** Which of the wanted texts a page shows without its scripts. Text of scripts does not count, text in folded parts does. */
export async function shownWithoutScript(
  browser: Browser,
  url: string,
  texts: Record<string, string>,
): Promise<string[]> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  const text = await page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const hidden of body.querySelectorAll("script, style, template, noscript")) {
      hidden.remove();
    }
    return (body.textContent ?? "").replace(/\s+/g, " ");
  });
  await context.close();
  return Object.entries(texts).flatMap(([name, wantedText]) =>
    text.includes(wantedText) ? [name] : [],
  );
}

/** Nodes with a fault that axe finds: all, and those that it calls critical or serious. */
export async function axeNodes(
  browser: Browser,
  url: string,
): Promise<{ all: number; grave: number }> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(5000);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof Axe }).axe.run({ resultTypes: ["violations"] }),
  );
  await context.close();
  const count = (found: Axe.Result[]) => found.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return {
    all: count(violations),
    grave: count(violations.filter(({ impact }) => ["critical", "serious"].includes(impact ?? ""))),
  };
}

function firstSentence(text = ""): string {
  const [first = ""] = text
    .replace(/[`*]/g, "")
    .replace(/\s+/g, " ")
    .split(/(?<=\.)\s|(?<=。)/);
  return first;
}
