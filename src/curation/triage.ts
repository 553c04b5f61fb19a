import { background } from '../matching/background.ts';
import type { Matcher } from '../matching/verdict.ts';
import type { Insights, QuestionGroup } from '../question-log/insights.ts';
import { foldWords, sameTextKey } from '../text/fold.ts';

/** What readers asked, without what needs no more work. */
export interface Triage extends Insights {
  /** How many groups of questions were left out, because today's matcher answers them or says that the story does not say. */
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

/** Asks today's matcher the unanswered questions again, leaves out those that it answers, and separates small talk. */
export function triage(insights: Insights, matcher: Matcher): Triage {
  const isOpen = ({ text }: QuestionGroup): boolean => {
    const { kind } = matcher.match(text);
    return kind !== 'answer' && kind !== 'gap';
  };
  const smallTalk = insights.unanswered.filter(({ text }) => isSmallTalk(text));
  const serious = insights.unanswered.filter((group) => !smallTalk.includes(group));
  const unanswered = serious.filter(isOpen);
  const offered = insights.offered.filter(isOpen);
  const answeredNow = serious.length - unanswered.length + insights.offered.length - offered.length;
  return {
    ...insights,
    unanswered: unanswered.slice(0, maxGroups),
    offered: offered.slice(0, maxGroups),
    answeredNow,
    smallTalk: smallTalk.slice(0, maxGroups),
  };
}

/** Whether a question is one of the everyday messages that no story answers. */
function isSmallTalk(text: string): boolean {
  everyday ??= new Set(background.map(sameTextKey));
  return everyday.has(sameTextKey(text)) || greeting.test(foldWords(text));
}
