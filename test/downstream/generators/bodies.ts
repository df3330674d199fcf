// Compares generated schemas with every recorded body and every example of the description.
import { readFileSync } from "node:fs";

/** A request or a response, and whether the description accepts it. */
export interface Body {
  title: string;
  operation: string;
  kind: "request" | "response";
  status?: number;
  body: unknown;
  accepted: boolean;
}

/** Whether a generated schema accepts a body; `undefined` when the generator wrote no schema for it. */
export type Judge = (body: Body) => boolean | undefined;

/** How many bodies a generator accepts that it must reject: a note of its row tells why. */
export interface Leniency {
  acceptsRejected: number;
}

/** @throws {Error} that names each body that judge and description rate differently. */
export function judgeBodies(judge: Judge, { acceptsRejected }: Leniency): void {
  const bodies = JSON.parse(readFileSync("bodies.json", "utf8")) as Body[];
  const judged = bodies.filter((body) => judge(body) !== undefined);
  const wrong = judged.filter((body) => body.accepted && judge(body) === false);
  // without its fields or with a field of another type, every body is invalid
  const damaged = judged.filter(({ accepted }) => accepted).flatMap(damage);
  const passed = damaged.filter((body) => judge(body) === true);
  const lenient = judged.filter((body) => !body.accepted && judge(body) === true);
  const titles = (list: Body[]) => list.map(({ title }) => title).join(", ");
  process.stdout.write(
    `${judged.length} bodies and ${damaged.length} damaged ones judged, ${bodies.length - judged.length} without a schema, ` +
      `${lenient.length} accepted that the description rejects\n`,
  );
  if (wrong.length > 0 || passed.length > 0 || lenient.length !== acceptsRejected) {
    throw new Error(
      `rejected: ${titles(wrong)}; damaged but accepted: ${titles(passed)}; rejected by the description but accepted: ${titles(lenient)}`,
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
