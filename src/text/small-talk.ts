/** What people say to a bot other than asking about the story. */
const smallTalks = [
  'greeting',
  'thanks',
  'help',
  'nature',
  'maker',
  'privacy',
  'insult',
  'goodbye',
  'laughter',
  'reaction',
] as const;

export type SmallTalk = (typeof smallTalks)[number];

/** What a story may reply in words of its own; what the bot is and what it keeps are facts about the program. */
export type OwnSmallTalk = Exclude<SmallTalk, 'nature' | 'privacy'>;

/** The same, or that the whole story is asked for: what a message means that names nothing in the story. */
export const talks = [...smallTalks, 'summary'] as const;

export type Talk = (typeof talks)[number];
