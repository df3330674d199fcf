// bodies.ts: holds schemas against every recorded body and every example of the description.
import { readFileSync } from "node:fs";

/** A request or an answer, and whether the description accepts it. */
export interface Body {
  title: string;
  operation: string;
  kind: "request" | "response";
  status?: number;
  body: unknown;
  accepted: boolean;
}

/** Whether a generated schema accepts a body; `undefined` when the generator made no schema for its place. */
export type Judge = (body: Body) => boolean | undefined;

/** Bodies of which a generator is known to accept too much: a note of its row tells why. */
export interface Leniency {
  acceptsRefused: number;
}

/** @throws {Error} that names each body on which the judge and the description disagree. */
export function judgeBodies(judge: Judge, { acceptsRefused }: Leniency): void {
  const bodies = JSON.parse(readFileSync("bodies.json", "utf8")) as Body[];
  const judged = bodies.filter((body) => judge(body) !== undefined);
  const wrong = judged.filter((body) => body.accepted && judge(body) === false);
  // without its members or with a member of another type, no body is right any more
  const damaged = judged.filter(({ accepted }) => accepted).flatMap(damage);
  const passed = damaged.filter((body) => judge(body) === true);
  const lenient = judged.filter((body) => !body.accepted && judge(body) === true);
  const titles = (list: Body[]) => list.map(({ title }) => title).join(", ");
  process.stdout.write(
    `${judged.length} bodies and ${damaged.length} damaged ones judged, ${bodies.length - judged.length} without a schema, ` +
      `${lenient.length} accepted that the description refuses\n`,
  );
  if (wrong.length > 0 || passed.length > 0 || lenient.length !== acceptsRefused) {
    throw new Error(
      `refused: ${titles(wrong)}; damaged but accepted: ${titles(passed)}; refused by the description but accepted: ${titles(lenient)}`,
    );
  }
}

function damage(body: Body): Body[] {
  if (typeof body.body !== "object" || body.body === null) {
    return [{ ...body, title: `${body.title}, made a number`, body: 1 }];
  }
  return [
    { ...body, title: `${body.title}, emptied`, body: {} },
    ...("kind" in body.body && body.body.kind === "Addon"
      ? [{ ...body, title: `${body.title}, kind changed`, body: { ...body.body, kind: "addon" } }]
      : []),
  ];
}
