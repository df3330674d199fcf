import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";

const at = (path) => new URL(`../../spec/${path}`, import.meta.url);
const read = (path) => readFileSync(at(path), "utf8");

/** File of the bundle of each language. The Chinese one is made by an overlay. */
const bundles = { en: "dist/openapi.json", zh: "dist/openapi.zh-CN.json" };

/** Languages that a bundle exists for. English always is one. */
export const languages = Object.keys(bundles).filter(
  (language) => language === "en" || existsSync(at(bundles[language])),
);

/** The bundle in a language. @throws Error when it was not built: run `npm run build`. */
export function loadDescription(language) {
  return JSON.parse(read(bundles[language]));
}

/** The ledger in a language: the English entries, with the Chinese texts over them where there are some. */
export function loadLedger(language) {
  const entries = parse(read("corrections.yaml"));
  const translated = "overlays/corrections.zh-CN.yaml";
  if (language === "en" || !existsSync(at(translated))) {
    return entries;
  }
  const texts = parse(read(translated));
  return entries.map((entry) => ({ ...entry, ...texts[entry.id] }));
}

/** Follows references. Members that stand beside a reference win over what it points to. */
export function resolve(description, node) {
  if (!node?.$ref) {
    return node;
  }
  const { $ref, ...beside } = node;
  const target = $ref
    .slice(2)
    .split("/")
    .reduce((at, key) => at[key.replaceAll("~1", "/").replaceAll("~0", "~")], description);
  return { ...resolve(description, target), ...beside };
}

/** Name of the component that a node refers to, if it does. */
export function refName(node) {
  return node?.$ref?.split("/").at(-1);
}

/** Every operation: path, method, and the operation with the parameters of its path. */
export function operations(description) {
  return Object.entries(description.paths).flatMap(([path, item]) =>
    ["post", "get", "put", "delete"]
      .filter((method) => item[method])
      .map((method) => ({
        path,
        method,
        ...item[method],
        parameters: [...(item.parameters ?? []), ...(item[method].parameters ?? [])].map((p) =>
          resolve(description, p),
        ),
      })),
  );
}

/** The named examples of a media type: key, summary, value. */
export function examplesOf(description, media) {
  return Object.entries(media?.examples ?? {}).map(([key, node]) => ({
    key,
    ...resolve(description, node),
  }));
}

/** Ids of corrections anywhere in a node, following references once each. */
export function correctionsIn(description, node, seen = new Set()) {
  const found = new Set();
  visit(node);
  return [...found].sort();

  function visit(value) {
    if (!value || typeof value !== "object" || seen.has(value)) {
      return;
    }
    seen.add(value);
    for (const id of [value["x-correction"] ?? []].flat()) {
      found.add(id);
    }
    if (value.$ref) {
      visit(resolve(description, { $ref: value.$ref }));
    }
    for (const [key, child] of Object.entries(value)) {
      if (key !== "examples") {
        visit(child);
      }
    }
  }
}
