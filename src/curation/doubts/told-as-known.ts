import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { clearMarker, mayTake } from '../../text/hedges.ts';
import { latinPattern, wholeWords } from '../../text/latin-pattern.ts';
import type { Language } from '../../text/language.ts';
import { mayBeUnnamed, unnamedWordsIn } from '../../text/unnamed-sources.ts';
import { clausesIn } from '../../text/clauses.ts';
import { contentStems, statementsIn, tells, withoutWordsOf } from './likeness.ts';
import { withoutOthersWord } from './others-word.ts';
import type { Retold } from './retold.ts';
import { withVerb } from './with-verb.ts';

/** A French conditional passes on what others say, and so does "would". */
const passedOn: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:would|accounts?|unnamed|anonymous\p{L}*|somebody|someone)\b/iu,
  fr: latinPattern(String.raw`(?<!\p{L})(?:\p{L}{2,}ra(?:it|ient)|anonym\p{L}*|quelqu['’]un)(?!\p{L})`),
};

/** A text that tells as a fact what the paragraph has only from somebody it does not name. */
export function toldAsKnown(manuscript: Manuscript, retold: readonly Retold[]): readonly Problem[] {
  return retold.flatMap(({ label, item, path, language, text, where, statements }) => {
    const wordsOf = unnamedWordsIn(statements, language);
    const words = wordsOf.flat();
    if (words.length === 0) return [];
    const known = statements.filter((_, index) => wordsOf[index]?.length === 0);
    const all = statementsIn(text[language]);
    const from = (written: string): string =>
      `${withVerb(where, 'has')} this only from "${written}", and the ${label}`;
    const found = words.flatMap(({ written, content }) => {
      const said = contentStems(content, language);
      const isTold = (other: string): boolean => tells(contentStems(other, language), said);
      // What another sentence states plainly may come from that one.
      if (known.some(isTold)) return [];
      const at = all.findIndex(isTold);
      const told = all[at];
      if (told === undefined) return [];
      // Of an answer another sentence may say who says so, unless it tells something else of the paragraphs, or denies all of it; a
      // paragraph has several who say something.
      const before = goesOn.test(told) ? (all[at - 1] ?? '') : '';
      const others = all
        .filter((other) => other !== told)
        .filter(
          (other) => !known.some((one) => tells(contentStems(other, language), contentStems(one, language))),
        )
        .map((other) => other.replaceAll(denyingVerbs, ' '));
      // "Staff read it in the paper, but the council says that …": the second clause is the council's.
      const isAlone = clausesIn(told, language).some(isTold);
      const alone = isAlone ? withoutOthersWord(told, { who: written, content }, language) : told;
      const confirmed = confirmedIn(told, language);
      if (
        confirmed !== undefined &&
        tells(contentStems(confirmed.content, language), said) &&
        !statements.some((statement) => confirms[language].test(statement))
      )
        return [
          { told, message: `${from(written)} says "${confirmed.written}" of it: say in it who says so` },
        ];
      const around = label === 'digest' ? `${before} ${alone}` : `${before} ${alone} ${others.join(' ')}`;
      const left = withoutWordsOf(withoutTelling(around, content), content, language);
      if (passedOn[language].test(around) || isPassedOn(left, language)) return [];
      return [{ told, message: `${from(written)} tells it as a fact: say in it who says so` }];
    });
    return found
      .filter(({ told }, index) => found.findIndex((other) => other.told === told) === index)
      .map(({ told, message }) => ({ ...manuscript.place(item, [...path, language], told), message }));
  });
}

/** Who makes sure of what others only say. */
const confirms: Readonly<Record<Language, RegExp>> = {
  en: wholeWords(String.raw`(?:confirm|acknowledg|announc|conced|disclos|reveal)(?:s|es|ed)|admit(?:s|ted)`),
  fr: wholeWords(
    String.raw`(?:confirm|annonc|concéd|révél)é|confirme(?:nt)?|annonce(?:nt)?|concède(?:nt)?|révèle(?:nt)?|admis|admet(?:tent)?|reconnu|reconnaît|reconnaissent`,
  ),
};

interface Confirmed {
  readonly written: string;
  /** What is confirmed. */
  readonly content: string;
}

/** What a statement says that somebody with a name confirms; a source without one may do so as well. */
function confirmedIn(statement: string, language: Language): Confirmed | undefined {
  const found = confirms[language].exec(statement);
  if (found === null) return undefined;
  const subject = statement.slice(0, found.index);
  if (subject.trim() === '' || mayBeUnnamed(subject, language) || mayTake(subject, 'negation', language))
    return undefined;
  return { written: found[0], content: statement.slice(found.index + found[0].length) };
}

/** Who denies something does not say it. */
const denyingVerbs = /\b(?:den(?:y|ies|ied|ying)|nie|nient|dément(?:ent|i)?)(?![\p{L}])/giu;

/** "Officers were told to stop" says who was told, and not who says so. */
const wereTold = /\b(?:was|were|is|are|be|been|being) (?:told|asked|warned|promised|given)\b/giu;

function withoutTelling(text: string, content: string): string {
  return content.search(wereTold) === -1 ? text : text.replaceAll(wereTold, ' ');
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
