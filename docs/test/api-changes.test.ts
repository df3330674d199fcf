import { expect, test } from "vitest";
import { compareAll } from "../changes/compare-all.ts";
import { renderChanges } from "../changes/render-changes.ts";
import type { Description } from "../site/description/openapi.ts";
import { generatorTable } from "../site/generators.ts";
import { en } from "../strings/en.ts";
import { zh } from "../strings/zh.ts";

const describeThing = (fields: object) => ({
  openapi: "3.1.0",
  info: { title: "Things", version: "0.1.0" },
  paths: {
    "/things": {
      get: {
        operationId: "showThing",
        responses: {
          200: {
            description: "A thing.",
            content: {
              "application/json": { schema: { type: "object", properties: fields } },
            },
          },
        },
      },
    },
  },
});
const text = { type: "string" };
const thing = (fields: object) => describeThing(fields) as unknown as Description;
const first = thing({ id: text, note: text });
const second = thing({ id: text });
const released = [
  { version: "0.1.0", description: first },
  { version: "0.2.0", date: "2030-01-02", description: second },
];

test("two releases and an addition that is not released, in English", async () => {
  const steps = await compareAll(released, thing({ id: text, extra: text }));
  const place = "#/paths/~1things/get/responses/200/content/application~1json/schema/properties";
  expect(renderChanges(steps, { text: en, language: "en" })).toBe(`## Not released yet {#unreleased}

**Additive**

- \`GET /things: response 200 .extra\` was added.
  - Types: compiles as before, and there is more to use.
  - Mock: returns what older programs can read.
  - Where: \`${place}/extra\`

## 0.2.0 {#v0-2-0}

- Released on 2030-01-02.
- Operations (1): \`GET /things\`

**Breaking**

- \`GET /things: response 200 .note\` was removed.
  - Types: code that reads the old form may not compile.
  - Mock: may return what it did not.
  - Where: \`${place}/note\`

## 0.1.0 {#v0-1-0}

- Not published yet.
- Operations (1): \`GET /things\`

The first description. There is none before it to compare with.`);
});

test("the same in Chinese", async () => {
  const steps = await compareAll(released, second);
  const page = renderChanges(steps, { text: zh, language: "zh" });
  expect(page).toContain("描述自 0.2.0 起没有变化。");
  expect(page).toContain(
    "- 删除 `GET /things: response 200 .note`。\n  - 类型：读取旧形式的代码可能无法编译。",
  );
  expect(page).toContain("发布于 2030-01-02。");
});

test("every note about a generator has its Chinese", () => {
  const lines = generatorTable({ text: zh, language: "zh" }).split("\n").slice(2);
  expect(lines.length).toBeGreaterThanOrEqual(13);
  const noted = lines.filter((line) => line.includes("有须知"));
  expect(noted.filter((line) => !/：.*\p{Script=Han}/u.test(line))).toEqual([]);
  expect(noted.filter((line) => /undefined| the /.test(line))).toEqual([]);
});
