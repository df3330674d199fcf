import { element } from "./element.ts";

// What the panel shows: one line, and the texts of a response and of its request below it.
const panel = element<HTMLElement>("#try");
const output = element<HTMLOutputElement>("output", panel);
/** What the panel says, in the language of the page. */
export const texts = JSON.parse(panel.dataset.texts ?? "{}") as Record<string, string>;

/** A request as it is sent. */
export interface Exchange {
  method: string;
  /** Path and query. */
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** Shows a response with its request and the time that it took, after a reason if there is one. */
export async function showResponse(
  response: Response,
  server: string,
  { method, path, headers, body: sent }: Exchange,
  begun: number,
  why = "",
): Promise<void> {
  const text = await response.text();
  const took = `${Math.round(performance.now() - begun)} ${texts.took}`;
  const lines = (pairs: Iterable<[string, string]>) =>
    [...pairs].map(([name, value]) => `${name}: ${value}`).join("\n");
  show(
    `${response.status} ${response.statusText || (texts[`status${response.status}`] ?? "")} · ${took} · ${server}`,
    lines(response.headers),
    pretty(text),
    `${method} ${path}\n${lines(Object.entries(headers))}${sent === undefined ? "" : `\n\n${sent}`}`,
  );
  if (why) {
    output.prepend(paragraph(why));
  }
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Shows a line, and blocks of text under titles. */
export function show(line = "", ...blocks: string[]): void {
  const titles = [texts.headers, texts.responseBody, texts.requestSent];
  output.replaceChildren(
    paragraph(line),
    ...blocks.flatMap((block, at) => {
      const title = document.createElement("h3");
      title.textContent = titles[at] ?? "";
      const pre = document.createElement("pre");
      pre.textContent = block;
      pre.tabIndex = 0;
      return [title, pre];
    }),
  );
}

function paragraph(text: string): HTMLParagraphElement {
  const node = document.createElement("p");
  node.textContent = text;
  return node;
}
