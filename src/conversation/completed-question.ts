import type { Name, NameKind, Story } from '../knowledge/story.ts';
import type { Verdict } from '../matching/verdict.ts';
import { questionWords } from '../text/question-words.ts';
import type { Served } from './turn.ts';
import { speaksOf } from './item.ts';
import { namesOf } from './story-names.ts';

const things: readonly NameKind[] = ['chip', 'product', 'company', 'body', 'group', 'place', 'day'];
const people: readonly NameKind[] = ['person'];
const several: readonly NameKind[] = ['group', 'company', 'body', 'person'];
const anything: readonly NameKind[] = [
  'chip',
  'person',
  'company',
  'product',
  'body',
  'group',
  'place',
  'day',
];

/** Words that stand for something that was named before, and what they can stand for. */
const pronouns: ReadonlyMap<string, readonly NameKind[]> = new Map(Object.entries({
  it: things, its: things, he: people, him: people, his: people, she: people, her: people, they: several, them: several,
  their: several, il: anything, elle: anything, ils: several, elles: several, lui: people, leur: several, leurs: several,
  son: anything, sa: anything, ses: anything, celui: anything, celle: anything, c: anything, that: anything, this: anything, ca: anything, cela: anything,
})); // prettier-ignore

const askingWords = new Set([
  ...Object.values(questionWords).flatMap((each) => each.flatMap((words) => words.split(' '))),
  ...'is are was were did does do has have will can est sont etait a ont'.split(' '),
]);

/** A longer question says by itself what it is about. */
const longestElliptic = 6;
const mostTried = 3;

/** A question that names nobody, with the name that the last answer was about; and the reply to it. */
export interface Completed {
  readonly question: string;
  readonly verdict: Verdict;
}

/**
 * The reply to a question that leans on what was said before for its name: "when was it banned?". Undefined if it does not, or if no
 * name gives it an answer.
 *
 * @param names The ids of the names that it may stand for.
 * @param direct The reply to the same words alone.
 */
export function completeQuestion(
  { story, matcher }: Served,
  names: readonly string[],
  words: readonly string[],
  direct: Verdict,
): Completed | undefined {
  const place = words.findIndex((word) => pronouns.has(word));
  const namesSomebody = namesOf(story).find(words).length > 0;
  // "Did he ban it in China?" leans on the last answer as "did he ban it?" does; further on, a pronoun has its name before it.
  if (namesSomebody && (place === -1 || place > 1)) return undefined;
  if (place === -1 && (words.length > longestElliptic || direct.kind === 'answer')) return undefined;
  // Without a question word it asks nothing, and of words that the story does not know nothing can be said.
  const asks = words.some((word) => askingWords.has(word));
  if ((place === -1 && !asks) || matcher.nearest(words.join(' '), 1).length === 0) return undefined;
  const completed = candidates(story, names, pronouns.get(words[place] ?? '') ?? anything)
    .map((name) => {
      const written = name.name.en;
      const question =
        place === -1
          ? `${words.join(' ')} ${written}`
          : [...words.slice(0, place), written, ...words.slice(place + 1)].join(' ');
      return { question, verdict: matcher.match(question), name };
    })
    .filter(({ verdict, name }) => isAbout(story, verdict, name));
  const [best] = completed.sort((one, other) => certainty(other.verdict) - certainty(one.verdict));
  if (namesSomebody && best !== undefined && certainty(best.verdict) <= certainty(direct)) return undefined;
  return best;
}

/** The names that a pronoun of these kinds can stand for. */
function candidates(story: Story, ids: readonly string[], kinds: readonly NameKind[]): readonly Name[] {
  const names = ids.flatMap((id) => story.vocabulary.names.find((name) => name.id === id) ?? []);
  return kinds.flatMap((kind) => names.filter((name) => name.kind === kind)).slice(0, mostTried);
}

function isAbout(story: Story, verdict: Verdict, { id }: Name): boolean {
  if (verdict.kind === 'answer') return speaksOf(story, verdict.entry, id);
  return verdict.kind === 'gap' && speaksOf(story, verdict.gap, id);
}

function certainty(verdict: Verdict): number {
  if (verdict.kind === 'answer') return 1 + verdict.confidence;
  return verdict.kind === 'gap' ? verdict.confidence : 0;
}
