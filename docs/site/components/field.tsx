import type { ComponentChildren } from "preact";
import type { Schema } from "../description/openapi.ts";
import { refName, resolve } from "../description/resolve.ts";
import { useSite } from "../site.ts";
import { CorrectionLinks } from "./correction-links.tsx";
import { MeaningsLink } from "./meanings-link.tsx";
import { Prose } from "./prose.tsx";
import { Rules } from "./rules.tsx";
import { TypeName } from "./type-name.tsx";

interface Properties {
  name: string;
  /** Address on the page. */
  id: string;
  schema: Schema;
  required: boolean;
  /** The fields inside it. */
  children?: ComponentChildren;
}

/** One field: name that links to itself, type, flags, description, rules, and the fields inside it. */
export function Field({ name, id, schema, required, children }: Properties) {
  const { text, description } = useSite();
  const whole = resolve(description, schema);
  return (
    <li class="field" id={id}>
      <p class="field-head">
        <a class="anchor" href={`#${id}`}>
          <code>{name}</code>
        </a>{" "}
        <span class="type">
          <TypeName schema={schema} />
        </span>{" "}
        <span class={required ? "flag required" : "flag"}>
          {required ? text.required : text.optional}
        </span>{" "}
        {whole.deprecated && <span class="flag deprecated">{text.deprecated}</span>}
        <CorrectionLinks ids={schema["x-correction"] ?? whole["x-correction"]} />
      </p>
      <Prose source={whole.description} />
      <Rules schema={whole} />
      <MeaningsLink name={refName(schema)} schema={whole} />
      {children}
    </li>
  );
}
