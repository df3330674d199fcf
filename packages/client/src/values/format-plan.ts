import type { Setting } from "./carry.ts";
import type { UpgradePlan } from "./plan-upgrade.ts";

/** Renders a plan for a person: one line for each setting, under a heading for each kind. */
export function formatPlan(plan: UpgradePlan<string>): string {
  const json = (value: unknown) => JSON.stringify(value);
  const was = ({ path, value, default: next }: Setting) =>
    `${path}: ${json(value)}${next === undefined ? "" : ` (default ${json(next)})`}`;
  const sections: [string, string[]][] = [
    ["Kept, and lost by an upgrade with the version alone", plan.kept.map(was)],
    ["Gone in the new version", plan.gone.map(was)],
    ["Renamed, as far as the names tell", plan.renamed.map((each) => `${was(each)} -> ${each.to}`)],
    ["New in the new version", plan.added.map((each) => `${each.path}: ${json(each.default)}`)],
    [
      "Replaced by the new version",
      plan.replaced.map((each) => `${each.path}: ${json(each.value)} -> ${json(each.default)}`),
    ],
    ["Empty", plan.holes],
  ];
  const text = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title}:\n${lines.map((line) => `  ${line}\n`).join("")}`);
  return `${plan.from} -> ${plan.to}\n${text.join("")}`;
}
