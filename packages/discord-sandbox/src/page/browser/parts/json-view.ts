import { element } from './element.ts';

const token = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Renders a value as indented JSON with syntax highlighting. */
export function renderJson(value: unknown, label: string): HTMLElement {
  const text = JSON.stringify(value, null, 2) ?? '';
  const code = element('code');
  let last = 0;
  for (const match of text.matchAll(token)) {
    const [all, quoted, colon] = match;
    code.append(text.slice(last, match.index));
    const kind = colon !== undefined ? 'key' : quoted !== undefined ? 'text' : 'number';
    code.append(element('span', { class: `json-${kind}` }, quoted ?? all), colon ?? '');
    last = match.index + all.length;
  }
  code.append(text.slice(last));
  return element('pre', { tabindex: 0, role: 'group', 'aria-label': label }, code);
}
