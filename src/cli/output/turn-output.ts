import type { Turn } from '../../conversation/turn.ts';
import type { Entry, Story } from '../../knowledge/story.ts';
import {
  digestText,
  exampleQuestions,
  moreTexts,
  smallTalkText,
  sourceTexts,
} from '../../replies/conversation-messages.ts';
import { noParagraph } from '../../replies/paragraphs-message.ts';
import { sourceLine } from '../../replies/source-line.ts';
import { conversationTexts } from '../../replies/texts/conversation-texts.ts';
import type { Language } from '../../text/language.ts';
import { toAnswerRecord, toTalkRecord, type AnswerRecord } from './answer-record.ts';
import { toAnswerText } from './answer-text.ts';

/** What a reply other than a verdict says, and the questions that it offers. */
interface Talk {
  readonly lines: readonly string[];
  readonly offered: readonly Entry[];
}

/** A turn as plain data, for programs. */
export function toTurnRecord(question: string, turn: Turn, story: Story, lang: Language): AnswerRecord {
  if (turn.kind === 'verdict') {
    const record = toAnswerRecord(question, turn.verdict, lang);
    const second = turn.second?.verdict;
    if (second === undefined || record.also !== null) return record;
    const offered = toAnswerRecord(question, second, lang);
    return {
      ...record,
      suggestions: record.suggestions.length > 0 ? record.suggestions : offered.suggestions,
    };
  }
  const { lines, offered } = talkOf(turn, story, lang);
  const item = turn.kind === 'sources' ? { entry: turn.item } : {};
  return toTalkRecord(
    question,
    {
      answer: lines.join('\n'),
      suggestions: turn.kind === 'more' || 'event' in turn ? offered : [],
      ...item,
    },
    lang,
  );
}

/** A turn as lines to read in a terminal. */
export function toTurnText(turn: Turn, story: Story, lang: Language): string {
  if (turn.kind === 'verdict') {
    const { second } = turn;
    const first = toAnswerText(turn.verdict, story.about, lang);
    if (second === null) return first;
    const heading = conversationTexts[lang].alsoAsked(second.question);
    return [first, heading, toAnswerText(second.verdict, story.about, lang)].join('\n');
  }
  const { lines, offered } = talkOf(turn, story, lang);
  return [...lines, ...offered.map(({ id, ask }) => `  • ${ask[lang][0] ?? id}`)].join('\n');
}

function talkOf(turn: Exclude<Turn, { kind: 'verdict' }>, story: Story, lang: Language): Talk {
  const texts = conversationTexts[lang];
  switch (turn.kind) {
    case 'small-talk':
      // At a terminal nothing is logged.
      return { lines: [smallTalkText(turn.meaning, story, lang, null)], offered: exampleQuestions(story) };
    case 'needs-name':
      return { lines: [texts.needsName], offered: exampleQuestions(story) };
    case 'sources':
      return { lines: sourceTexts(turn.item, story, lang), offered: [] };
    case 'paragraph': {
      const lines = digestText(story, `p${turn.number}`, lang);
      return {
        lines: lines.length > 0 ? lines : [noParagraph(turn.number, { story, language: lang })],
        offered: [],
      };
    }
    case 'more':
      return {
        lines: moreTexts(turn, lang),
        offered: turn.entries.length === 0 ? exampleQuestions(story) : turn.entries,
      };
    case 'later':
    case 'earlier':
    case 'latest':
    case 'ahead': {
      const { when, text, sources } = turn.event;
      return {
        lines: [
          texts[turn.kind],
          `  ${when[lang]}: ${text[lang]}`,
          `  ${sourceLine(story.about, sources, lang)}`,
        ],
        offered: turn.entries,
      };
    }
  }
}
