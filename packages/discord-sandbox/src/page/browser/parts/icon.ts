const paths = {
  send: 'M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4',
  inspect: 'M8 6 3 12l5 6M16 6l5 6-5 6',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  close: 'M6 6l12 12M18 6 6 18',
  chevron: 'M6 9l6 6 6-6',
  link: 'M9 15 15 9M10 6h8v8M14 18H6v-8',
  file: 'M7 3h7l5 5v13H7zM14 3v5h5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c1-5 4-7 8-7s7 2 8 7',
  storm: 'M13 3 5 14h6l-1 7 9-12h-6z',
  gear: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 4.5v5M8 14.5v5',
  bubble: 'M4 5h16v11h-9l-5 4v-4H4z',
  reply: 'M5 18v-5a4 4 0 0 1 4-4h10M15 5l4 4-4 4',
  answer: 'M19 18v-5a4 4 0 0 0-4-4H5M9 5 5 9l4 4',
  plus: 'M12 5v14M5 12h14',
  eye: 'M3 12c3-5 6-7 9-7s6 2 9 7c-3 5-6 7-9 7s-6-2-9-7M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
} as const;

export type IconName = keyof typeof paths;

/** An icon in the colour of the text, hidden from screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(namespace, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.classList.add('icon', `icon-${name}`);
  const line = document.createElementNS(namespace, 'path');
  line.setAttribute('d', paths[name]);
  drawing.append(line);
  return drawing;
}
