import { findFigures } from '../../knowledge/figures.ts';
import type { Item } from './item.ts';

/** What a figure may be in: "in dollars?", « euros ou dollars », "which currency is that". */
const currency =
  /^(?:(?:and|so|ok|et|mais|alors|is|are|it|that|this|in|en|de|d|du|des|us|american|americains?|which|what|quelle?|c est|ca fait|or|ou|the|la|le|les) )*(?:dollars?|euros?|pounds?|livres?|usd|eur|currency|monnaie|devise)(?: (?:or|ou|in|en|de|d|us|american|americains?|is|are|it|that|this|c est|dollars?|euros?|pounds?|livres?|usd|eur))*$/u;
const money = /[$€£]/u;

/** Whether a message asks what the sums in the last answer are in, which that answer says. */
export function asksCurrency({ answer }: Pick<Item, 'answer'>, words: readonly string[]): boolean {
  return (
    currency.test(words.join(' ')) && findFigures(answer.en, 'en').some(({ value }) => money.test(value))
  );
}
