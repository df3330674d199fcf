/** An element that is on every page that loads the script. @throws Error when it is absent */
export function element<T extends Element>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (found === null) {
    throw new Error(`no ${selector} on this page`);
  }
  return found;
}
