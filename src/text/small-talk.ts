/** What people say to a bot other than asking about the story. */
export type SmallTalk =
  | 'greeting'
  | 'thanks'
  | 'help'
  | 'nature'
  | 'maker'
  | 'privacy'
  | 'insult'
  | 'goodbye'
  | 'laughter'
  | 'reaction';

/** What a story may reply in words of its own; what the bot is and what it keeps are facts about the program. */
export type OwnSmallTalk = Exclude<SmallTalk, 'nature' | 'privacy'>;
