import { certain, certainOfBoth, asserts } from './sureness.ts';
import { findFigures } from '../../knowledge/figures.ts';
import type { Entry, Name, Story } from '../../knowledge/story.ts';
import { isRarerThan, wordRanks } from '../../text/word-frequency.ts';
import type { Candidate, Verdict } from '../../matching/verdict.ts';
import { entryById } from '../../replies/entry-index.ts';
import type { Served } from '../turn.ts';
import { languages } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';
import { figuresOf, hasWord } from './answer-contents.ts';
import { asksFor, namesAskedAbout, shownQuestions, speaksOf } from './item.ts';
import { wholeStoryOn } from './part-in-it.ts';
import { onceFor } from '../../once-for.ts';
import { withoutEnding, withoutIntroduction, withoutNews } from '../message/introductions.ts';
import { namesOf } from '../names/story-names.ts';
import { bare } from '../message/carried-on.ts';

/** How people ask what there is on a day or a year. */
const happenings = [
  'what happened', 'what happened on', 'what happened in', 'what happens in', 'what changed in', 'what changed on', 'what was done in', 'what was there in', 'what about', 'what did they do in', 'and in',
  'que s est il passe', 'que s est il passe en', 'qu est ce qui s est passe', 'qu est ce qui s est passe en', 'il s est passe quoi', 'il s est passe quoi en', 'qu est ce qui a change en', 'il y a eu quoi', 'il y a eu quoi en', 'et en',
].map((each) => each.split(' ')); // prettier-ignore
const relating = new Set(toWords('between entre rapport lien link difference versus vs'));
const pairing = new Set(toWords('and et'));
const joining = new Set([...pairing, ...toWords('the le la les l')]);
const filling = new Set(toWords('the le la les l in en on of de du au a percent pourcent'));

const seasons = new Set(toWords('spring summer autumn fall winter printemps ete automne hiver'));

/** From this length on the beginning of a name stands for it. */
const shortestBeginning = 5;
/** A word in more answers than this says nothing by itself. */
const mostAnswers = 6;
const mostWords = 4;
/** From this probability on a reply that speaks of two names is on both. */
const ofBoth = 0.7;
/** From this probability on the reply to the whole message is what was meant. */
const sure = 0.9;
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
  const day = withoutLeading(happenings, withoutEnding(words));
  if (day.length < words.length) return answerBareDay(snapshot, day);
  if (words.length > mostWords || namesOf(snapshot.story).find(words).length > 0) return undefined;
  return ofFew(withFigures(snapshot, text, words)) ?? ofFew(withWord(snapshot, words));
}

/** What the story says of a day or a year of which a message consists. */
function answerBareDay(snapshot: Served, words: readonly string[]): Verdict | undefined {
  const named = answerBareName(snapshot, words);
  if (named !== undefined) return isDay(snapshot, words) ? named : undefined;
  return ofFew(withFigures(snapshot, words.join(' '), words));
}

function isDay({ story }: Served, words: readonly string[]): boolean {
  return namesOf(story)
    .find(words)
    .every(({ name }) => name.kind === 'day');
}

/** The entry that is about the name of which a message consists: "Calloway", "who is Calloway?"; undefined for anything else. */
export function answerBareName(served: Served, words: readonly string[]): Verdict | undefined {
  const entry = aboutName(served, words);
  return entry === undefined ? aboutTwoNames(served, words) : certain(entry);
}

/** Who two people are, or what two things are, where a message has both names and nothing else. */
function aboutTwoNames({ story }: Served, words: readonly string[]): Verdict | undefined {
  // What is between two is neither of them.
  if (!words.some((word) => pairing.has(word)) || words.some((word) => relating.has(word))) return undefined;
  const subject = subjectOf(words);
  const [one, other, ...more] = namesOf(story).find(subject);
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const between = subject.slice(one.start + one.length, other.start);
  const isWhole = one.start === 0 && other.start + other.length === subject.length;
  if (!isWhole || between.length === 0 || between.some((word) => !joining.has(word))) return undefined;
  const [first, second] = [one, other].map(({ name }) => entryById(story, name.about ?? ''));
  if (first === undefined || second === undefined || first === second) return undefined;
  return certainOfBoth(first, second);
}

function aboutName({ story }: Served, words: readonly string[]): Entry | undefined {
  const subject = subjectOf(words);
  const called = subjectsOf(story).get(subject.join(' '));
  if (called !== undefined) return called;
  const [found, ...more] = namesOf(story).find(subject);
  const isWhole = found !== undefined && more.length === 0 && found.length === subject.length;
  const name = isWhole ? found.name : found === undefined ? begunName(story, subject) : undefined;
  if (name === undefined) return undefined;
  if (name.about !== undefined) return entryById(story, name.about);
  const wanted = new Set(languages.map((language) => toWords(name.name[language]).join(' ')));
  // Without an entry that the vocabulary says is about it, the one whose shown question asks just that.
  return story.entries.find((entry) =>
    shownQuestions(entry).some((question) => {
      const asked = bare(withoutIntroduction(toWords(question)));
      return asked.length < toWords(question).length && wanted.has(asked.join(' '));
    }),
  );
}

/** The entries by what people call what they are about. */
const subjectsOf = onceFor(
  ({ entries }: Story): ReadonlyMap<string, Entry> =>
    new Map(
      entries.flatMap((entry) =>
        languages.flatMap((language) =>
          (entry.called?.[language] ?? []).map((words) => [bare(toWords(words)).join(' '), entry] as const),
        ),
      ),
    ),
);

/** The entry that is called what a message names, asked about in any way, the news of it included: "what happened with the sale?". */
export function answerOnSubject(
  served: Served,
  words: readonly string[],
  direct: Verdict,
): Verdict | undefined {
  const { story } = served;
  const subject = withoutNews(words);
  const about = subjectOf(subject);
  const entry = subjectsOf(story).get(about.join(' '));
  if (entry !== undefined) return certain(entry);
  const known = about.length < words.length ? gapAskedBy(served, about.join(' ')) : undefined;
  if (known !== undefined) return known;
  if (subject.length === words.length) return onOneWord(served, words, about, direct);
  // The news of a name is an answer on that name alone, or else the whole story if it is in it, or who or what it is; that of two is
  // what they had to do with each other.
  const [named, other] = namesOf(story).find(subject);
  if (named !== undefined && other !== undefined && isOnBoth(story, direct, [named.name, other.name]))
    return undefined;
  const asked = direct.kind === 'answer' ? namesAskedAbout(story, direct.entry) : [];
  const isOnNameAlone = asked.length === 1 && asked[0] === named?.name.id;
  return isOnNameAlone
    ? undefined
    : (wholeStoryOn(served, subject) ??
        answerBareName(served, subject) ??
        onOneWord(served, words, about, direct));
}

function isOnBoth(story: Story, direct: Verdict, names: readonly Name[]): boolean {
  return (
    direct.kind === 'answer' &&
    direct.confidence >= ofBoth &&
    names.every(({ id }) => speaksOf(story, direct.entry, id))
  );
}

/** The gap that a question asks for word for word; undefined for any other question. */
function gapAskedBy({ matcher }: Served, question: string): Verdict | undefined {
  const verdict = matcher.isPhrasing(question) ? matcher.match(question) : undefined;
  return verdict?.kind === 'gap' ? verdict : undefined;
}

/** What the story says of the one word that a message asks about in many: "what's up with the spring thing". */
function onOneWord(
  served: Served,
  words: readonly string[],
  subject: readonly string[],
  direct: Verdict,
): Verdict | undefined {
  const isSure = asserts(direct) && direct.confidence >= sure;
  if (words.length <= mostWords || isSure) return undefined;
  return subject.length === 1 ? ofFew(withWord(served, subject)) : undefined;
}

/** What a message is about, without how it is asked: "Calloway" of "can you tell me about Calloway please". */
export const subjectOf: (words: readonly string[]) => readonly string[] = onceFor((words) =>
  bare(withoutEnding(bare(withoutIntroduction(words)))),
);

/** The only person called by a message's single word, or the only name with a word that begins like it, which is none itself: "krishna". */
function begunName(story: Story, words: readonly string[]): Name | undefined {
  const [word = '', ...more] = words;
  if (more.length > 0) return undefined;
  const [called, ...others] = story.vocabulary.names.filter(
    ({ kind, name }) =>
      kind === 'person' && languages.some((language) => toWords(name[language]).includes(word)),
  );
  if (called !== undefined && others.length === 0) return called;
  if (word.length < shortestBeginning || wordRanks().has(word)) return undefined;
  const begun = story.vocabulary.names.filter(({ name }) =>
    languages.some((language) => toWords(name[language]).some((each) => each.startsWith(word))),
  );
  return begun.length === 1 ? begun[0] : undefined;
}

/** Words without the longest of the beginnings that they have. */
function withoutLeading(
  beginnings: readonly (readonly string[])[],
  words: readonly string[],
): readonly string[] {
  const fitting = beginnings.filter(
    (each) => each.length < words.length && each.every((word, at) => words[at] === word),
  );
  return words.slice(Math.max(0, ...fitting.map((each) => each.length)));
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
  if (word === undefined || more.length > 0 || !isRarerThan(commonRank, word)) return [];
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
