import type { Page } from 'playwright-core';

/** A piece of text on a page, with its colour and that of what lies under it, each `#rrggbb`. */
export interface ShownText {
  readonly text: string;
  readonly colour: string;
  readonly ground: string;
}

/** The texts that match a selector, in the colours in which they are painted. */
export function shownTexts(page: Page, selector: string): Promise<readonly ShownText[]> {
  return page.evaluate(`(${inPage})(${JSON.stringify(selector)})`);
}

/** Runs in the page: what is see-through is laid over what is under it. */
const inPage = `(selector) => {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const paint = (layers) => {
    for (const layer of layers) {
      pen.fillStyle = layer;
      pen.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
    return '#' + [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  };
  const layersUnder = (element) => element === null
    ? ['#ffffff']
    : [...layersUnder(element.parentElement), getComputedStyle(element).backgroundColor];
  return [...document.querySelectorAll(selector)].flatMap((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (textContent.trim() === '' || !parentElement.checkVisibility()) continue;
      const under = layersUnder(parentElement);
      const colour = paint([...under, getComputedStyle(parentElement).color]);
      found.push({ text: textContent, colour, ground: paint(under) });
    }
    return found;
  });
}`;
