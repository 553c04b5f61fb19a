import { groupBy } from '../collections.ts';
import { background } from '../matching/background.ts';
import type { Verdict } from '../matching/verdict.ts';
import type { Insights, OfferedGroup, QuestionGroup } from '../question-log/insights.ts';
import { foldWords, sameTextKey } from '../text/fold.ts';
import type { AskAsReader, AskedNow, Told } from './as-reader.ts';

/** What readers asked, without what needs no more work. */
export interface Triage extends Insights {
  /** How many groups of questions were left out because readers now get an answer or are told that the story does not say. */
  readonly answeredNow: number;
  /** Greetings and the like, most frequent first; they are not among the unanswered. */
  readonly smallTalk: readonly QuestionGroup[];
}

/** How many groups each list keeps. */
const maxGroups = 20;

/** Messages that only say that somebody is there. */
const greeting =
  /^(?:hi|hello|hey|yo|thanks|thank you|thx|ok|okay|lol|test|good (?:morning|evening|night)|bonjour|bonsoir|salut|coucou|merci|ca va)(?: (?:there|all|everyone|bot|you|tous|toi|beaucoup))?$/u;

let everyday: ReadonlySet<string> | undefined;

/**
 * Asks the questions again that were not answered, as a reader would now: those that are answered are left out, those that entries are
 * offered for are among the offered, and small talk is apart.
 */
export function triage(
  insights: Insights,
  served: Pick<AskedNow, 'story' | 'matcher'>,
  ask: AskAsReader,
): Triage {
  const now = ({ text, language }: QuestionGroup): Told => ask({ ...served, text, language });
  const again = insights.unanswered.map((group) => ({
    group,
    told: isSmallTalk(group.text) ? { kind: 'small-talk' as const } : now(group),
  }));
  const of = (kind: Told['kind']): readonly QuestionGroup[] =>
    again.flatMap(({ group, told }) => (told.kind === kind ? [group] : []));
  const newlyOffered = again.flatMap(({ group, told }) =>
    told.kind === 'suggestions' ? [toOffered(group, told)] : [],
  );
  const offered = insights.offered.filter((group) => !isAnswered(now(group)));
  const answeredNow =
    again.filter(({ told }) => isAnswered(told)).length + insights.offered.length - offered.length;
  return {
    ...insights,
    unanswered: of('nothing').slice(0, maxGroups),
    offered: merged([...offered, ...newlyOffered])
      .sort((one, other) => other.count - one.count)
      .slice(0, maxGroups),
    answeredNow,
    smallTalk: of('small-talk').slice(0, maxGroups),
  };
}

/** Whether a reader gets an answer, sees what was asked for, or learns that the story does not say. */
function isAnswered({ kind }: Told): boolean {
  return kind === 'answer' || kind === 'gap' || kind === 'shown';
}

function toOffered(group: QuestionGroup, { candidates }: Verdict & { kind: 'suggestions' }): OfferedGroup {
  return { ...group, entry: candidates[0]?.entry.id ?? null, picks: [] };
}

/** One group for the same question, which may have gone unanswered before it was offered entries. */
function merged(groups: readonly OfferedGroup[]): OfferedGroup[] {
  const same = groupBy(groups, ({ text, language }) => `${language} ${sameTextKey(text) || text}`);
  return [...same.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [more.reduce(mergeTwo, first)],
  );
}

function mergeTwo(one: OfferedGroup, other: OfferedGroup): OfferedGroup {
  return {
    ...one,
    count: one.count + other.count,
    lastAskedAt: Math.max(one.lastAskedAt, other.lastAskedAt),
    otherWordings: [...new Set([...one.otherWordings, ...other.otherWordings])],
    entry: one.entry ?? other.entry,
  };
}

/** Whether a question is one of the everyday messages that no story answers. */
function isSmallTalk(text: string): boolean {
  everyday ??= new Set(background.map(sameTextKey));
  return everyday.has(sameTextKey(text)) || greeting.test(foldWords(text));
}
