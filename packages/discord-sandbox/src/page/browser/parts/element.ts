/** What an element is made of: other nodes, or text, which stays text. */
export type Child = Node | string | null | undefined | false;

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Makes an element. An attribute that is true stands without a value; one that is false, null or undefined is left out. */
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

/** Adds what is there of the children. */
export function append(parent: ParentNode, children: readonly Child[]): void {
  parent.append(...children.filter((child) => typeof child === 'string' || child instanceof Node));
}

/** Makes a button that does something. */
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

/** An id that no other element of the page has. */
export function uniqueId(prefix: string): string {
  lastId += 1;
  return `${prefix}-${lastId}`;
}

/** Whether two nodes are the same or one is within the other. */
export function holds(parent: Node, target: EventTarget | null): boolean {
  return target instanceof Node && parent.contains(target);
}
