import { findFigures } from '../knowledge/figures.ts';
import type { Entry } from '../knowledge/story.ts';
import { wordRanks } from '../text/word-frequency.ts';
import type { Candidate, Verdict } from '../matching/verdict.ts';
import { entryById } from '../replies/entry-index.ts';
import type { Served } from './turn.ts';
import { languages } from '../text/language.ts';
import { toWords } from '../text/words.ts';
import { figuresOf, hasWord } from './answer-contents.ts';
import { asksFor, shownQuestions } from './item.ts';
import { certain } from './related-answer.ts';
import { namesOf } from './story-names.ts';
import { bare } from './swapped-name.ts';

/** How people ask who or what a name is, in folded words. */
const introductions = [
  'who is', 'who s', 'who are', 'who was', 'what is', 'what s', 'what are', 'what was', 'tell me about', 'what about', 'about', 'explain', 'define', 'who the hell is', 'info on', 'more about', 'more on', 'wtf is', 'what do you know about',
  'qui est', 'c est qui', 'qui c est', 'qui sont', 'c est quoi', 'qu est ce que', 'qu est ce que c est', 'qu est ce que c est que', 'kesako', 'parle moi de', 'parlez moi de', 'et', 'infos sur', 'explique', 'explique moi', 'c koi', 'kezako', 'que sais tu de', 'tu sais quoi sur',
].map((each) => each.split(' ')); // prettier-ignore
const endings = [
  'c est qui',
  'c est quoi',
  'c koi',
  'qui est ce',
  'qu est ce que c est',
  'who is that',
  'what is that',
  'who is he',
  'kesako',
].map((each) => each.split(' '));
const filling = new Set(toWords('the le la les l in en on of de du au a percent pourcent'));

const seasons = new Set(toWords('spring summer autumn fall winter printemps ete automne hiver'));

/** A word in more answers than this says nothing by itself. */
const mostAnswers = 6;
const mostWords = 4;
/** Words that are as common as this are no subject. */
const commonRank = 300;

/**
 * What the story says of a message that is nothing but a name, a figure, a date or a word: the entry that is about it. Undefined
 * for anything else.
 *
 * @param words The folded words of the whole message.
 */
export function answerBareWords(
  snapshot: Served,
  words: readonly string[],
  text: string,
): Verdict | undefined {
  const named = answerBareName(snapshot, words);
  if (named !== undefined) return named;
  if (words.length > mostWords || namesOf(snapshot.story).find(words).length > 0) return undefined;
  return ofFew(withFigures(snapshot, text, words)) ?? ofFew(withWord(snapshot, words));
}

/** The entry that is about the name of which a message consists: "Calloway", "who is Calloway?"; undefined for anything else. */
export function answerBareName(served: Served, words: readonly string[]): Verdict | undefined {
  const entry = aboutName(served, words);
  return entry === undefined ? undefined : certain(entry);
}

function aboutName({ story }: Served, words: readonly string[]): Entry | undefined {
  const subject = bare(withoutEndings(withoutIntroduction(bare(words))));
  const [found, ...more] = namesOf(story).find(subject);
  if (found === undefined || more.length > 0 || found.length !== subject.length) return undefined;
  const { name } = found;
  if (name.about !== undefined) return entryById(story, name.about);
  const wanted = new Set(languages.map((language) => toWords(name.name[language]).join(' ')));
  // Without an entry that the vocabulary says is about it, the one whose shown question asks just that.
  return story.entries.find((entry) =>
    shownQuestions(entry).some((question) => {
      const asked = withoutIntroduction(toWords(question));
      return asked.length < toWords(question).length && wanted.has(bare(asked).join(' '));
    }),
  );
}

function withoutIntroduction(words: readonly string[]): readonly string[] {
  const fitting = introductions.filter(
    (each) => each.length < words.length && each.every((word, at) => words[at] === word),
  );
  const longest = Math.max(0, ...fitting.map((each) => each.length));
  return bare(words.slice(longest));
}

function withoutEndings(words: readonly string[]): readonly string[] {
  const ending = endings.find(
    (each) =>
      each.length < words.length && each.every((word, at) => words[words.length - each.length + at] === word),
  );
  return ending === undefined ? words : words.slice(0, words.length - ending.length);
}

/** The entries whose answers hold every figure and date of a message that is nothing else. */
function withFigures({ story }: Served, text: string, words: readonly string[]): readonly Entry[] {
  for (const language of languages) {
    const figures = findFigures(text, language);
    const inFigures = new Set(figures.flatMap(({ written }) => toWords(written)));
    if (figures.length === 0 || words.some((word) => !inFigures.has(word) && !filling.has(word))) continue;
    const typed = figures.map(({ value }) => value);
    const holding = story.entries.filter((entry) =>
      languages.some((each) => {
        const held = figuresOf(entry, each);
        return typed.every((value) => held.some((figure) => isSameFigure(figure, value)));
      }),
    );
    if (holding.length > 0) return [...holding].sort((one, other) => weight(one) - weight(other));
  }
  return [];
}

/** Whether a figure is the typed one, whose unit may be left out. */
function isSameFigure(figure: string, typed: string): boolean {
  return (
    figure === typed ||
    (/^[\d.]+$/u.test(typed) && figure.replace(/[^\d.].*$/u, '') === typed && /^\d/u.test(figure))
  );
}

/** The entry that asks for the figure itself, in the fewest words, comes first. */
function weight(entry: Entry): number {
  const asksForIt = asksFor(entry, 'how-much') || asksFor(entry, 'when');
  return entry.answer.en.length * (asksForIt ? 0.5 : 1);
}

/** The entries whose answers have a message's only word; none if it is a common one. */
function withWord({ story }: Served, words: readonly string[]): readonly Entry[] {
  const [word, ...more] = words.filter((each) => !filling.has(each));
  if (word === undefined || more.length > 0 || (wordRanks().get(word) ?? commonRank) < commonRank) return [];
  const holding = story.entries.filter((entry) => hasWord(entry, word));
  // Where many answers have it, those count that say when.
  const dated = seasons.has(word) ? holding.filter((entry) => asksFor(entry, 'when')) : [];
  if (holding.length > mostAnswers && dated.length === 0) return [];
  return [...(dated.length > 0 ? dated : holding)].sort((one, other) => weight(one) - weight(other));
}

/** One answer, or two where several entries have it. */
function ofFew(entries: readonly Entry[]): Verdict | undefined {
  const [first, second, ...others] = entries;
  if (first === undefined) return undefined;
  return {
    kind: 'answer',
    entry: first,
    confidence: second === undefined ? 1 : 0.5,
    also: second === undefined ? null : toCandidate(second),
    alternatives: others.slice(0, 3).map(toCandidate),
  };
}

function toCandidate(entry: Entry): Candidate {
  return { entry, confidence: 0.5 };
}
