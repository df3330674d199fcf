import type { ErrorObject } from "ajv/dist/2020.js";

/** An error of a validator. For a union whose branches each lack one field, the fields of the other branches. */
export type BranchError = ErrorObject & { alternatives?: string[] };

/**
 * Replaces the errors of each union by those of its closest branch.
 *
 * A validator reports every branch, most of which nobody meant. The closest branch is the one whose own mandatory
 * fields are there, then the one with fewest errors, then the first.
 */
export function closestBranches(errors: readonly ErrorObject[]): BranchError[] {
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
  return [...closest(branches, union.instancePath), ...closestBranches(others)];
}

function closest(branches: readonly ErrorObject[][], at: string): BranchError[] {
  const lacking = branches.map(
    (errors) => errors.filter((error) => isMissingField(error) && error.instancePath === at).length,
  );
  const rank = (index: number) => (lacking[index] ?? 0) * 1000 + (branches[index]?.length ?? 0);
  const order = branches.map((_, index) => index).sort((a, b) => rank(a) - rank(b) || a - b);
  const [best = [], ...rest] = order.map((index) => branches[index] ?? []);
  const [only] = best;
  if (only === undefined || best.length > 1 || !isMissingField(only)) {
    return closestBranches(best);
  }
  // All that is wrong is one missing field: another branch may lack just one as well, which is then also accepted.
  const alternatives = rest.flatMap(([error, ...more]) =>
    error !== undefined && more.length === 0 && isMissingField(error) ? [missingField(error)] : [],
  );
  return [{ ...only, alternatives }];
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

function isMissingField({ keyword }: ErrorObject): boolean {
  return keyword === "required";
}

function missingField({ params }: ErrorObject): string {
  return String(params.missingProperty);
}
