import { Fragment } from "preact";
import type { Schema as ValuesSchema } from "../../../../spec/tools/values/schema.ts";
import { useSite } from "../../site.ts";

interface Properties {
  rule: NonNullable<ValuesSchema["x-must-fill"]>;
  /** Path of the field that has the rule. */
  path: string;
}

/** What the service insists on: the field itself, or one of several inside it. */
export function MustFill({ rule, path }: Properties) {
  const { text } = useSite();
  const { mustFill, mustFillOne } = text.addonTexts;
  const choices = (rule["any-of"] ?? []).map((keys) => [path, ...keys].join("."));
  return choices.length === 0 ? (
    mustFill(rule.since)
  ) : (
    <>
      {mustFillOne(rule.since)}{" "}
      {choices.map((choice, at) => (
        <Fragment key={choice}>
          {at > 0 && ` ${text.or} `}
          <a href={`#${choice}`}>
            <code>{choice}</code>
          </a>
        </Fragment>
      ))}
      {text.fullStop}
    </>
  );
}
