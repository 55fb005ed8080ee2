/** What an element is made with. Text is text: nothing is ever read as HTML. */
export interface ElementParts {
  readonly class?: string;
  readonly text?: string;
  /** Attributes; those that are undefined are left out. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly children?: readonly (Node | undefined)[];
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { class: names, text, attributes = {}, children = [] }: ElementParts = {},
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (names !== undefined) made.className = names;
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A name that notes gave, in the direction of its own script and without effect on what stands beside it. */
export function nameElement(name: string): HTMLElement {
  return element('bdi', { class: 'samenspel-name', text: name });
}

export function button(label: string, onPress: () => void, names = ''): HTMLButtonElement {
  const made = element('button', { class: names, text: label, attributes: { type: 'button' } });
  made.addEventListener('click', onPress);
  return made;
}
