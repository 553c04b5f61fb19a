/** Words in the class or id of a box that is around an article and not part of it. */
const clutter =
  /(?:^|[\s_-])(?:newsletter|sign-?up|subscribe|advert(?:isement)?s?|ads?|promo|related|recommended|most-read|shar(?:e|ing)|social|cookies?|comments?|tags?|paywall)(?:$|[\s_-])/iu;
const box = /<(?<name>div|section|ul|ol|p|span)\b(?<attributes>[^>]*)>/giu;

/** A page without sign-up boxes, advertisements and lists of other articles, as the names of their boxes tell. */
export function withoutClutter(page: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const open of page.matchAll(box)) {
    const { name = '', attributes = '' } = open.groups ?? {};
    if (open.index < from || !isClutter(attributes)) continue;
    const end = endOfElement(page, name, open.index + open[0].length);
    // A box with most of the page in it holds the article, whatever its name.
    if (end === undefined || end - open.index > page.length / 2) continue;
    kept.push(page.slice(from, open.index));
    from = end;
  }
  return [...kept, page.slice(from)].join(' ');
}

function isClutter(attributes: string): boolean {
  return [...attributes.matchAll(/\s(?:class|id)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu)].some(
    ([, double, single, bare]) => clutter.test(double ?? single ?? bare ?? ''),
  );
}

/** Where an element ends whose content starts at an offset; undefined when nothing closes it. */
function endOfElement(page: string, name: string, start: number): number | undefined {
  let depth = 1;
  for (const tag of page.slice(start).matchAll(new RegExp(String.raw`<(\/?)${name}\b[^>]*>`, 'giu'))) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return start + tag.index + tag[0].length;
  }
  return undefined;
}
