import { parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import { allPages } from "../site/all-pages.ts";
import { languages, loadDescription } from "../site/description/load.ts";
import { textOf } from "../site/machine/markdown-text.ts";
import { plainText } from "../site/markdown/markdown.ts";

const pages = allPages().map((page) => ({
  ...page,
  text: textOf(parseDocument(page.main)).replace(/\s+/g, " "),
}));

/** How often a text stands in another. */
const count = (text: string, part: string) => text.split(part).length - 1;

/** Schemas whose known values have a meaning each, and the page that says them. */
const places = {
  AddonStatus: "lifecycle.html",
  AddonPrecheckState: "schemas/AddonPrecheckState.html",
  AddonPrecheckRiskLevel: "schemas/AddonPrecheckRiskLevel.html",
};

const meaningsOf = (language: (typeof languages)[number], name: string) =>
  Object.entries(
    loadDescription(language).components.schemas[name]?.["x-enum-descriptions"] ?? {},
  ).map(([value, meaning]) => ({ value, meaning: plainText(meaning) }));

test("every schema whose values have meanings has a place for them", () => {
  const names = Object.entries(loadDescription("en").components.schemas)
    .filter(([, schema]) => schema["x-enum-descriptions"])
    .map(([name]) => name);
  expect(names.sort()).toEqual(Object.keys(places).sort());
});

const cases = languages.flatMap((language) =>
  Object.entries(places).map(([name, path]) => ({ language, name, path })),
);

test.each(cases)(
  "the values of $name are explained once ($language)",
  ({ language, name, path }) => {
    const meanings = meaningsOf(language, name);
    expect(meanings.length).toBeGreaterThan(1);
    const own = pages.filter((page) => page.language === language);
    // a value with its meaning right after it, whatever the markup between them is
    const explained = own.flatMap((page) =>
      meanings.flatMap(({ value, meaning }) =>
        Array(count(page.text.replaceAll(" ", ""), `${value}${meaning}`.replaceAll(" ", ""))).fill(
          `${page.path}: ${value}`,
        ),
      ),
    );
    expect(explained.sort()).toEqual(meanings.map(({ value }) => `${path}: ${value}`).sort());
    // meanings in another order or apart from their values: one may be a common phrase, two are a list
    const listed = own.filter(
      ({ text }) => meanings.filter(({ meaning }) => text.includes(meaning)).length > 1,
    );
    expect(listed.map((page) => page.path)).toEqual([path]);
  },
);

test.each(cases)(
  "a field of $name links to what its values mean ($language)",
  ({ language, name, path }) => {
    const schema = `schemas/${name}.html`;
    const withField = pages.filter(
      (page) =>
        page.language === language &&
        new RegExp(`<span class="type"><a href="[^"]*${schema}"`).test(page.main),
    );
    expect(withField.length).toBeGreaterThan(1);
    for (const page of withField) {
      for (const field of page.main.split('<li class="field"').slice(1)) {
        if (field.split("</p>")[0]?.includes(`${schema}"`)) {
          expect(field, page.path).toMatch(
            new RegExp(`<p class="note"><a href="[^"]*${path}(#states)?">`),
          );
        }
      }
    }
  },
);

test.each(languages)("the page of AddonStatus links to the lifecycle (%s)", (language) => {
  const page = pages.find(
    (one) => one.language === language && one.path === "schemas/AddonStatus.html",
  );
  expect(page?.main).toContain('<a href="../lifecycle.html#states">');
});
