import { isMap, isScalar, isSeq, type Document, type YAMLMap } from 'yaml';
import { arrange } from './arrange.ts';
import type { Edit, ParsedText } from './edit.ts';
import { shapeOf, type Shape } from './schema-shape.ts';

/**
 * Keys in the order of the schema, sources in the order of the paragraphs, events by date. One edit per collection; those
 * inside one that is edited wait for the next round.
 *
 * @param name Path inside the knowledge folder, which decides what the file should contain.
 */
export function orderEdits(
  name: string,
  { document, text }: ParsedText,
  paragraphIds: readonly string[],
): readonly Edit[] {
  function editsIn(node: unknown, shape: Shape | undefined, key: string | undefined): readonly Edit[] {
    if (!isMap(node) && !isSeq(node)) return [];
    const ranks = isMap(node) ? keyRanks(node, shape) : itemRanks(node.items, key);
    const edit = ranks && arrange(node, ranks, text, node === document.contents);
    if (edit !== undefined) return [edit];
    if (isSeq(node)) return node.items.flatMap((item) => editsIn(item, shape?.items, undefined));
    return node.items.flatMap((pair) => {
      const itsKey = textOf(pair.key) ?? '';
      return editsIn(pair.value, shape?.keys.get(itsKey), itsKey);
    });
  }

  /** Where each item of a list belongs; undefined for a list that stays as it is. */
  function itemRanks(items: readonly unknown[], key: string | undefined): readonly number[] | undefined {
    if (key === 'sources') return known(items.map((item) => paragraphIds.indexOf(textOf(item) ?? '')));
    return name === 'timeline.yaml' && items === rootItems(document) ? datesOf(items) : undefined;
  }

  return editsIn(document.contents, shapeOf(name), undefined);
}

function rootItems({ contents }: Document): readonly unknown[] | undefined {
  return isSeq(contents) ? contents.items : undefined;
}

function keyRanks({ items }: YAMLMap, shape: Shape | undefined): readonly number[] | undefined {
  const keys = [...(shape?.keys.keys() ?? [])];
  return known(items.map(({ key }) => keys.indexOf(textOf(key) ?? '')));
}

/** The first and last day of each event, as a number that sorts as they do. */
function datesOf(events: readonly unknown[]): readonly number[] | undefined {
  return known(
    events.map((event) => {
      if (!isMap(event)) return -1;
      const days = ['from', 'to'].map((key) => textOf(event.get(key, true)) ?? '');
      return days.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
        ? Number(days.join('').replaceAll('-', ''))
        : -1;
    }),
  );
}

/** The ranks, when every one is known. */
function known(ranks: readonly number[]): readonly number[] | undefined {
  return ranks.includes(-1) ? undefined : ranks;
}

function textOf(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
}
