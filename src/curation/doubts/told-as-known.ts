import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { clearMarker, mayTake } from '../../text/hedges.ts';
import { latinPattern } from '../../text/latin-pattern.ts';
import type { Language } from '../../text/language.ts';
import { unnamedWordIn } from '../../text/unnamed-sources.ts';
import type { Article } from './article.ts';
import { contentStems, readingOnce, statementsIn, tells, withoutWordsOf } from './likeness.ts';
import { retoldTexts } from './retold.ts';
import { withVerb } from './with-verb.ts';

/** A French conditional passes on what others say, and so does "would". */
const passedOn: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:would|accounts?|unnamed|anonymous\p{L}*|somebody|someone)\b/iu,
  fr: latinPattern(String.raw`(?<!\p{L})(?:\p{L}{2,}ra(?:it|ient)|anonym\p{L}*|quelqu['’]un)(?!\p{L})`),
};

/** A text that tells as a fact what the paragraph has only from somebody it does not name. */
export function toldAsKnown(manuscript: Manuscript, article: Article | undefined): readonly Problem[] {
  const wordIn = readingOnce(unnamedWordIn);
  const stemsOf = readingOnce(contentStems);
  return retoldTexts(manuscript, article).flatMap(
    ({ label, item, path, language, text, where, statements }) => {
      const words = statements.flatMap((sentence) => wordIn(sentence, language) ?? []);
      if (words.length === 0) return [];
      const known = statements.filter((sentence) => wordIn(sentence, language) === undefined);
      return words.flatMap(({ written, content }) => {
        const said = stemsOf(content, language);
        const isTold = (other: string): boolean => tells(stemsOf(other, language), said);
        // What another sentence states plainly may come from that one.
        if (known.some(isTold)) return [];
        const all = statementsIn(text[language]);
        const at = all.findIndex(isTold);
        const told = all[at];
        if (told === undefined) return [];
        // Of an answer another sentence may say who says so; a paragraph has several who say something.
        const before = goesOn.test(told) ? (all[at - 1] ?? '') : '';
        const around = label === 'digest' ? `${before} ${told}` : text[language];
        if (
          passedOn[language].test(around) ||
          isPassedOn(withoutWordsOf(around, content, language), language)
        )
          return [];
        const message = `${withVerb(where, 'has')} this only from "${written}", and the ${label} tells it as a fact: say in it who says so`;
        return [{ ...manuscript.place(item, [...path, language], told), message }];
      });
    },
  );
}

/** How a statement begins that goes on from the one before it. */
const goesOn = /^(?:it|they|he|she|this|these|that|il|elle|ils|elles|ce|cela|cette|ces)(?![\p{L}])/iu;

/** Words that may show who says so, and far more often do not. */
const idle = /\b(?:for|wants?|pour|veut|veulent)\b/giu;

function isPassedOn(text: string, language: Language): boolean {
  return (
    mayTake(text.replaceAll(idle, ' '), 'attribution', language) ||
    clearMarker(text, 'possibility', language) !== undefined ||
    /[“«]/u.test(text)
  );
}
