import type { Language, Localized } from '../../text/language.ts';
import { findQuotations } from '../../knowledge/quotations.ts';
import { dateInWords, dateNote, type DatedSentence } from './dates-in-article.ts';
import { amountsIn, factsIn, type Fact, type FactKind } from './facts-in-paragraph.ts';
import type { ArticleName } from './names-in-article.ts';
import { commentLines, inComments, notesOf } from './skeleton.ts';
import { usualGaps } from './usual-gaps.ts';
import { toScalar } from '../draft/question-text.ts';

/** An article with what was found in it. */
export interface ReadArticle {
  readonly paragraphs: readonly string[];
  readonly names: readonly ArticleName[];
  readonly dates: readonly DatedSentence[];
  /** The language that it is written in. */
  readonly language: Language;
  /** The languages that the story is to have. */
  readonly languages: readonly Language[];
}

/** The paragraphs to be retold, each with its text and what was found in it, in comments. */
export function paragraphSkeletons({ paragraphs, names, dates, language, languages }: ReadArticle): string {
  return paragraphs
    .map((text, at) => {
      const found = [
        [
          'names',
          names
            .filter(({ name, aliases }) => [name, ...aliases].some((form) => text.includes(form)))
            .map(({ name }) => name),
        ],
        ['figures', amountsIn(text, language)],
        ['dates', dates.filter(({ paragraph }) => paragraph === at).map(dateNote)],
        ['quotations', findQuotations(text).map((said) => `“${said}”`)],
      ] as const;
      const lists = found
        .filter(([, items]) => items.length > 0)
        .map(([what, items]) => `${what}: ${items.join(' · ')}`);
      return commentLines([
        ...notesOf([`p${at + 1} reads: ${text}`, ...lists]),
        `- id: p${at + 1}`,
        '  digest:',
        '    # TODO: the paragraph in your own words, with every figure and name',
        ...languages.map((each) => `    ${each}:`),
      ]);
    })
    .join('\n');
}

const labels: Readonly<Record<FactKind, string>> = {
  what: 'what happened',
  who: 'who',
  'how-much': 'how much',
  when: 'when',
  where: 'where',
  says: 'who says so',
};

const hints: Readonly<Record<FactKind, string>> = {
  what: 'what happened, in one to three sentences',
  who: 'who or what this is, and its part in the story',
  'how-much': 'what these figures are of',
  when: 'what happened then, or is to happen; of a deadline, what is due by then',
  where: 'what is there, or where it happened',
  says: 'what is said, and who says it',
};

/** Entries for the facts of each paragraph, in the article's order, in comments. */
export function entrySkeletons(article: ReadArticle): string {
  return article.paragraphs
    .flatMap((text, at) => {
      const facts = factsIn(text, at, article.names, article.dates, article.language);
      return facts.map((fact, index) => {
        const same = facts.slice(0, index).filter(({ kind }) => kind === fact.kind).length;
        return inComments(
          {
            notes: [noteOf(fact, at)],
            id: `p${at + 1}-${fact.kind}${same === 0 ? '' : `-${same + 1}`}`,
            answer: { hint: hints[fact.kind] },
            speaker: fact.speaker,
            sources: [`p${at + 1}`],
            ask: phrasingsFor(fact),
          },
          article.languages,
        );
      });
    })
    .join('\n');
}

function noteOf({ kind, about, sentence, speaker }: Fact, at: number): string {
  const whose = kind === 'says' && speaker !== undefined ? ` (${speaker})` : '';
  const what = about === '' ? '' : `: ${about}`;
  return `p${at + 1}, ${labels[kind]}${whose}${what}. The article: ${sentence}`;
}

function phrasingsFor({ kind, about, isPerson }: Fact): Partial<Localized<readonly string[]>> {
  if (kind === 'who') {
    return {
      en: [
        isPerson ? `Who is ${about}?` : `What is ${about}?`,
        isPerson ? `who's ${about}` : `what's ${about}`,
        `what does ${about} have to do with it`,
        `tell me about ${about}`,
      ],
      fr: [
        isPerson ? `Qui est ${about} ?` : `Qu'est-ce que ${about} ?`,
        `c'est ${isPerson ? 'qui' : 'quoi'} ${about}`,
        `quel rapport avec ${about}`,
        `parle-moi de ${about}`,
      ],
    };
  }
  if (kind === 'where') {
    return {
      en: [`Where is ${about}?`, `where's ${about}`, `what about ${about}`],
      fr: [`Où se trouve ${about} ?`, `c'est où ${about}`, `et ${about}`],
    };
  }
  return {};
}

/** The usual gaps, in comments. */
export function gapSkeletons({ languages }: ReadArticle): string {
  return usualGaps
    .map(({ id, answer, ask }) =>
      inComments(
        {
          notes: ['Keep this if the article does not say it; otherwise delete it and write an entry.'],
          id,
          answer: { hint: 'make it fit the story, and add the closest thing that it does say', text: answer },
          speaker: null,
          sources: [],
          ask,
        },
        languages,
      ),
    )
    .join('\n');
}

/** The dated sentences as events, and what is due as deadlines, oldest first, in comments. */
export function timelineSkeletons({ dates, languages }: ReadArticle): string {
  return dates
    .map((date, index) => {
      const { paragraph, sentence, written, from, to, precision, isWorkedOut, deadline } = date;
      const { kind, hint } = sortOf(date);
      const remarks = [
        ...(deadline === undefined ? [] : ['deadline']),
        ...(isWorkedOut ? ['worked out from the day of publication: check it'] : []),
      ];
      const origin = remarks.length === 0 ? '' : ` (${remarks.join('; ')})`;
      return commentLines([
        ...notesOf([`p${paragraph + 1}, ${written}${origin}. The article: ${sentence}`]),
        `- id: event-${index + 1}`,
        `  from: ${from}`,
        `  to: ${to}`,
        `  precision: ${precision}`,
        '  when:',
        ...languages.map((each) => `    ${each}: ${toScalar(dateInWords(date, each), 'block')}`),
        `  kind: ${kind}`,
        '  text:',
        `    # TODO: ${hint}, in a sentence`,
        ...languages.map((each) => `    ${each}:`),
        `  sources: [p${paragraph + 1}]`,
      ]);
    })
    .join('\n');
}

/** The kind of a dated event, of those in `story.yaml`, and what to write of it. */
function sortOf({ deadline, isAhead }: DatedSentence): { readonly kind: string; readonly hint: string } {
  if (deadline !== undefined) return { kind: 'deadline', hint: 'what is due by then, and who says so' };
  return isAhead
    ? { kind: 'planned', hint: 'what is to happen then, and who says so' }
    : { kind: 'event', hint: 'what happened' };
}
