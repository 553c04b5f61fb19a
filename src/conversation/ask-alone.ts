import type { AskAlone } from '../curation/ask-alone.ts';
import { converse } from './converse.ts';
import { nothingSaid } from './turn.ts';

/** Asks a question as the first message of a conversation, so that curators are told what readers are. */
export const askAlone: AskAlone = ({ story, matcher, text, language }) => {
  const said = { text, chosen: language, fallback: () => language };
  const { turn } = converse({ story, matcher }, nothingSaid, said);
  if (turn.kind === 'needs-name') return { kind: 'nothing' };
  return turn.kind === 'verdict' ? turn.verdict : null;
};
