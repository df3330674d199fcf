import type { ErrorObject } from "ajv/dist/2020.js";

/** An error of a validator; of a union whose branches all lack one member, the other members that would do. */
export type ToldError = ErrorObject & { instead?: string[] };

/**
 * Replaces the errors of each union by those of the branch that comes closest.
 *
 * A validator tells what is wrong with every branch, most of which nobody meant. Closest is the branch whose own
 * mandatory members are there, then the one with fewest errors, then the first.
 */
export function bestBranches(errors: readonly ErrorObject[]): ToldError[] {
  const union = outermost(
    errors.filter(({ keyword }) => keyword === "anyOf" || keyword === "oneOf"),
  );
  if (union === undefined) {
    return [...errors];
  }
  const inside = (error: ErrorObject) =>
    error.schemaPath.startsWith(`${union.schemaPath}/`) &&
    error.instancePath.startsWith(union.instancePath);
  const others = errors.filter((error) => error !== union && !inside(error));
  const branches = groupByBranch(errors.filter(inside), union.schemaPath);
  return [...closest(branches, union.instancePath), ...bestBranches(others)];
}

function closest(branches: readonly ErrorObject[][], at: string): ToldError[] {
  const lacking = branches.map(
    (errors) => errors.filter((error) => isLack(error) && error.instancePath === at).length,
  );
  const rank = (index: number) => (lacking[index] ?? 0) * 1000 + (branches[index]?.length ?? 0);
  const order = branches.map((_, index) => index).sort((a, b) => rank(a) - rank(b) || a - b);
  const [best = [], ...rest] = order.map((index) => branches[index] ?? []);
  const [only] = best;
  if (only === undefined || best.length > 1 || !isLack(only)) {
    return bestBranches(best);
  }
  // All that is wrong is one missing member: another branch may lack just one as well, and that one would do.
  const instead = rest.flatMap(([error, ...more]) =>
    error !== undefined && more.length === 0 && isLack(error) ? [missing(error)] : [],
  );
  return [{ ...only, instead }];
}

function groupByBranch(errors: readonly ErrorObject[], union: string): ErrorObject[][] {
  const branches: ErrorObject[][] = [];
  for (const error of errors) {
    const index = Number.parseInt(error.schemaPath.slice(union.length + 1), 10);
    const branch = branches[index] ?? [];
    branch.push(error);
    branches[index] = branch;
  }
  return branches.filter((branch) => branch !== undefined);
}

function outermost(unions: readonly ErrorObject[]): ErrorObject | undefined {
  return [...unions].sort((a, b) => a.schemaPath.length - b.schemaPath.length)[0];
}

function isLack({ keyword }: ErrorObject): boolean {
  return keyword === "required";
}

function missing({ params }: ErrorObject): string {
  return String(params.missingProperty);
}
