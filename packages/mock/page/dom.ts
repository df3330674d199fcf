type Child = Node | string | undefined;
type Attributes = Record<string, string | number | boolean | undefined>;

/** Makes an element. `true` sets an attribute without a value; `false` and `undefined` leave it out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    setAttribute(element, name, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Makes a button that does something. */
export function button(
  content: Child,
  onClick: (button: HTMLButtonElement) => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = h("button", { type: "button", ...attributes }, content);
  made.addEventListener("click", () => onClick(made));
  return made;
}

/** Makes a labelled field of a form. */
export function field(label: string, control: HTMLElement, hint?: string): HTMLElement {
  const id = `field-${++fields}`;
  control.id = id;
  if (hint !== undefined) {
    control.setAttribute("aria-describedby", `${id}-hint`);
  }
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, label),
    control,
    hint === undefined ? undefined : h("small", { id: `${id}-hint` }, hint),
  );
}

let fields = 0;

/** Makes the options of a selection. */
export function options(entries: readonly (readonly [value: string, text: string])[]): Node[] {
  return entries.map(([value, text]) => h("option", { value }, text));
}

/** Sets, changes or removes an attribute. */
export function setAttribute(
  element: Element,
  name: string,
  value: string | number | boolean | undefined,
): void {
  if (value === undefined || value === false) {
    element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value === true ? "" : value)) {
    element.setAttribute(name, value === true ? "" : String(value));
  }
}

/** Changes the text of a node, unless it is the same: a selection in it stays. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

/** An element that shows something, and how it is changed. */
export interface View<T> {
  readonly element: HTMLElement;
  update(item: T): void;
}

/**
 * Shows a list, each item in an element of its own that stays while the item is there: focus, selection and what is open are kept.
 *
 * @returns a function that shows the items.
 */
export function keyed<T>(
  parent: Element,
  keyOf: (item: T) => string,
  create: (item: T) => View<T>,
): (items: readonly T[]) => void {
  const views = new Map<string, View<T>>();
  return (items) => {
    const keys = new Set(items.map(keyOf));
    for (const [key, { element }] of views) {
      if (!keys.has(key)) {
        element.remove();
        views.delete(key);
      }
    }
    let place = parent.firstChild;
    for (const item of items) {
      const key = keyOf(item);
      const view = views.get(key) ?? create(item);
      views.set(key, view);
      view.update(item);
      // what is in its place is not moved, as moving takes the focus away
      if (view.element === place) {
        place = place.nextSibling;
      } else {
        parent.insertBefore(view.element, place);
      }
    }
  };
}
