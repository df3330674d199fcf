import { element } from "./element.ts";

// Sends the edited example to the mock on this machine, and to nothing else. The token is made up and never kept.
const panel = element<HTMLElement>("#try");
const form = element<HTMLFormElement>("form", panel);
const output = element<HTMLOutputElement>("output", panel);
const texts = JSON.parse(panel.dataset.texts ?? "{}") as Record<string, string>;
const field = <T extends Element>(name: string) => form.querySelector<T>(`[name="${name}"]`);
const address = element<HTMLInputElement>('[name="address"]', form);
const target = element<HTMLInputElement>('[name="target"]', form);
const scenario = element<HTMLSelectElement>('[name="scenario"]', form);
const example = field<HTMLSelectElement>("example");
const body = field<HTMLTextAreaElement>("body");

example?.addEventListener("change", () => {
  if (body) {
    body.value = example.value;
  }
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const origin = localOrigin(address.value);
  if (origin === undefined) {
    return show(texts.notLocal);
  }
  const fault = body && faultOf(body.value);
  if (fault) {
    return show(`${texts.badJson} ${fault}`);
  }
  show(texts.sending);
  const begun = performance.now();
  try {
    const url = origin + (target.value.startsWith("/") ? "" : "/") + target.value;
    const response = await fetch(url, {
      method: panel.dataset.method ?? "GET",
      headers: {
        "X-Auth-Token": "any",
        ...(body && { "Content-Type": "application/json" }),
        ...(scenario.value && { "X-Mock-Scenario": scenario.value }),
      },
      credentials: "omit",
      ...(body && { body: body.value }),
    });
    const text = await response.text();
    show(
      `${response.status} ${response.statusText} · ${Math.round(performance.now() - begun)} ${texts.took}`,
      [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n"),
      pretty(text),
    );
  } catch {
    show(texts.notRunning);
  }
});

/** The origin of an address on this machine. */
function localOrigin(text: string): string | undefined {
  try {
    const { protocol, hostname, origin } = new URL(text);
    return protocol === "http:" && ["127.0.0.1", "localhost"].includes(hostname)
      ? origin
      : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with a text that should be JSON. */
function faultOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function show(line = "", ...blocks: string[]): void {
  const paragraph = document.createElement("p");
  paragraph.textContent = line;
  output.replaceChildren(
    paragraph,
    ...blocks.map((block) => {
      const pre = document.createElement("pre");
      pre.textContent = block;
      pre.tabIndex = 0;
      return pre;
    }),
  );
}
