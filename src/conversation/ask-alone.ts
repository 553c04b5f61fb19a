import type { AskAsReader, Told } from '../curation/as-reader.ts';
import { converse } from './converse.ts';
import { nothingSaid, type Turn } from './turn.ts';

/** Asks a question as the first message of a conversation, so that curators see what readers would get. */
export const askAlone: AskAsReader = ({ story, matcher, text, language }) => {
  const said = { text, chosen: language, fallback: () => language };
  return toldIn(converse({ story, matcher }, nothingSaid, said).turn);
};

/** What a turn tells a reader of their question. */
export function toldIn(turn: Turn): Told {
  switch (turn.kind) {
    case 'verdict':
      return turn.verdict;
    case 'small-talk':
      return { kind: 'small-talk' };
    case 'needs-name':
      return { kind: 'nothing' };
    case 'more':
      return { kind: turn.unanswered ? 'nothing' : 'shown' };
    case 'sources':
    case 'paragraph':
    case 'later':
    case 'earlier':
    case 'latest':
    case 'ahead':
      return { kind: 'shown' };
  }
}
