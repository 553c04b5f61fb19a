import { type Language } from '../../text/language.ts';
import type { Check } from './check.ts';

/** Words of polarity that are a sentence of their own, or the head of one: "No, …", "Not yet.", "Yes and no: …". */
const words: Readonly<Record<Language, string>> = {
  en: String.raw`no|nope|yeah|yep|indeed|true|false|correct|right|exactly|absolutely|definitely|never|of course|certainly not|(?:that|it)(?:['’]s| is) (?:right|true|so|correct|false)|partly|not at all|not\s(?:yet|quite|always|so|\p{L}+ly)`,
  fr: String.raw`non|si|vrai|faux|exact|exactement|absolument|effectivement|en effet|bien sûr|jamais|tout à fait|certainement pas|en partie|c['’]est (?:exact|vrai|faux|juste)|pas du tout|pas tout à fait|pas\s(?:encore|toujours|si \p{L}+|\p{L}+ment)`,
};

const openers: Readonly<Record<Language, RegExp>> = {
  en: opener('yes(?:,? (?:and|or|but) no)?', 'no', words.en),
  fr: opener('oui(?:,? (?:et|ou|mais) non)?', 'non', words.fr),
};

/** Before the word may stand by whose account it is so: "By the source's account, yes". */
function opener(yes: string, no: string, others: string): RegExp {
  const ends = String.raw`(?=\s*[.,;:!…–—»”"(]|\s+-\s|$)`;
  const account = String.raw`[^.!?;:,]{1,80},\s+`;
  return new RegExp(
    String.raw`^["“«\s]*(?:(?:${account})?(?<yes>${yes})(?!\p{L})|(?:${account})?(?<no>${no})${ends}|(?<other>${others})${ends})`,
    'iu',
  );
}

/**
 * No answer opens with yes or no, in whatever words: the same answer is given to "Did they meet?" and to "Was it called off?".
 */
export const polarity: Check = (manuscript) =>
  [...manuscript.entries, ...manuscript.gaps].flatMap((item) =>
    manuscript.languages.flatMap((language) => {
      const { yes, no, other } = openers[language].exec(item.answer[language])?.groups ?? {};
      const found = yes ?? no ?? other;
      if (found === undefined) return [];
      const message = `the answer opens with "${found}", which is wrong for whoever asks the opposite: state the fact instead`;
      return [{ ...manuscript.place(item, ['answer', language], found), message }];
    }),
  );
