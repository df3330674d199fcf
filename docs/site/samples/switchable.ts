import { cloud, mock, type Server } from "./address.ts";

// Signs of the private use area, which no sample contains, enclose what differs between the servers. They pass through a highlighter.
const marks = { url: "\uE001", token: "\uE002", end: "\uE000" };

/** The mock, with its address and token marked for `withSwitch`. */
export const switchableServer: Server = {
  url: marks.url + mock.url + marks.end,
  token: marks.token + mock.token + marks.end,
};

/** HTML of a sample for `switchableServer`: an element around what `browser/server-switch.ts` changes. */
export function withSwitch(html: string): string {
  return html.replace(
    /([\uE001\uE002])([^\uE000]*)\uE000/g,
    (_, mark: string, text: string) =>
      `<span data-cloud="${mark === marks.url ? cloud.url : cloud.token}">${text}</span>`,
  );
}
