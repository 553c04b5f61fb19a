/** A child of an element: a node or plain text. Empty values are skipped. */
export type Child = Node | string | null | undefined | false;

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Creates an element. An attribute that is true gets no value; one that is false, null or undefined is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false)
      made.setAttribute(name, value === true ? '' : String(value));
  }
  append(made, children);
  return made;
}

/** Appends the children, without the empty values. */
export function append(parent: ParentNode, children: readonly Child[]): void {
  parent.append(...children.filter((child) => typeof child === 'string' || child instanceof Node));
}

/** Creates a button. */
export function button(
  attributes: Attributes,
  onPress: (event: MouseEvent) => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', onPress);
  return made;
}

let lastId = 0;

/** An id that is unique on the page. */
export function uniqueId(prefix: string): string {
  lastId += 1;
  return `${prefix}-${lastId}`;
}

/** Whether the target is the node or inside it. */
export function holds(parent: Node, target: EventTarget | null): boolean {
  return target instanceof Node && parent.contains(target);
}
