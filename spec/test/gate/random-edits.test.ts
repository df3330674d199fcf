import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { worst } from "../../gate/rules.ts";
import { changesBetween, compare } from "../../gate/walk.ts";
import { randomFrom } from "./random.ts";
import { bodyOf } from "./random-body.ts";
import { editRandomly, type Schema } from "./random-edit.ts";

/** `npm test` tries a few, `npm run test:long` in `spec` 900. `GATE_SEED` tries others. */
const { GATE_EDITS: edits = "60", GATE_SEED: firstSeed = "1" } = process.env;
const bodies = 40;

const released = JSON.parse(
  readFileSync(new URL("../../dist/openapi.json", import.meta.url), "utf8"),
);
const names = Object.keys(released.components.schemas);
const validators = new Map<string, ReturnType<typeof validatorOf>>();

test(
  "an edit that changes what a validator says of a body is never docs only",
  async () => {
    let altering = 0;
    for (let seed = Number(firstSeed); seed < Number(firstSeed) + Number(edits); seed++) {
      const random = randomFrom(seed);
      const name = random.pick(names);
      const edited = structuredClone(released);
      const edit = editRandomly(edited.components.schemas[name], random);
      const before = validators.get(name) ?? validatorOf(released, name);
      validators.set(name, before);
      const after = validatorOf(edited, name);
      const tried = [released, edited].flatMap((document) =>
        Array.from({ length: bodies }, () =>
          bodyOf(document, document.components.schemas[name], random),
        ),
      );
      const altered = tried.find((body) => before(body) !== after(body));
      if (altered !== undefined) {
        altering += 1;
        expect(
          await verdictOn(edited),
          `seed ${seed}: ${name} ${edit}, seen by ${JSON.stringify(altered)}`,
        ).toMatch(/additive|breaking/);
      }
    }
    // edits that no body notices show nothing
    expect(altering).toBeGreaterThan(Number(edits) / 4);
  },
  120_000 + 1000 * Number(edits),
);

/** The verdict is the worse of two judges', so the slow one is asked only where the fast one sees no more than prose. */
async function verdictOn(edited: Schema) {
  const differences = changesBetween([released, edited]);
  const wire = worst(differences.map(({ verdict }) => verdict));
  return wire === "none" || wire === "docs only"
    ? worst((await compare(released, edited)).map(({ verdict }) => verdict))
    : wire;
}

function validatorOf(document: Schema, name: string): (body: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
  ajv.addSchema({ $id: "document", components: { schemas: document.components.schemas } });
  const validate = ajv.compile({ $ref: `document#/components/schemas/${name}` });
  return (body) => validate(body) === true;
}
