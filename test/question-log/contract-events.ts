import type { QuestionEvent } from '../../src/question-log/question-event.ts';
import type { StampedEvent } from '../../src/question-log/question-store.ts';
import { asked, day, noon, picked, rated } from './support.ts';

/** These events, all at one time. */
export const at = (time: number, ...events: readonly QuestionEvent[]): readonly StampedEvent[] =>
  events.map((event) => ({ at: time, event }));

/** An unanswered question about a story, and an answer of it that helped nobody. */
export function aboutStory(story: string | undefined, text: string): readonly StampedEvent[] {
  return at(noon, asked({ text }), rated({ id: `${text}-answer` })).map((event) => ({ ...event, story }));
}

/** In a story, an answer with the id `roof` that a reader found wrong and corrected by picking another one. */
export function wrongRoof(story: string | undefined, note: string, meant: string): readonly StampedEvent[] {
  const question = asked({ text: `${note}?`, verdict: 'answer', entry: 'roof' });
  const about = { key: question.key, subject: 'entry', id: 'roof' } as const;
  return at(noon, question, picked(question.key, meant), rated(about), {
    type: 'explained',
    ...about,
    reason: 'unclear',
    note,
  }).map((event) => ({ ...event, story }));
}

/** A question about a story that nothing answered, and that was taken off the list there. */
export function dismissedIn(story: string | undefined, text: string): readonly StampedEvent[] {
  const question = asked({ text });
  return at(noon, question, { type: 'dismissed', key: question.key }).map((event) => ({ ...event, story }));
}

/** A month of questions about four things, in wordings that differ, with picks and ratings. */
export function someQuestions(): readonly StampedEvent[] {
  const texts = ['How tall is Huang?', 'how tall is huang', 'Roof of the school?', 'Où est le toit ?'];
  const verdicts = ['nothing', 'suggestions', 'answer', 'gap', 'chosen'] as const;
  return Array.from({ length: 300 }, (_, index) => {
    const key = `key-${String(index).padStart(7, '0')}`;
    const time = noon - ((index * 7_919) % 28) * day - index;
    const verdict = verdicts[index % 5] ?? 'nothing';
    const entry = verdict === 'suggestions' ? (index % 3 === 0 ? 'roof' : 'Height') : null;
    const question = asked({
      key,
      text: texts[(index * 13) % 4] ?? '',
      language: index % 7 === 0 ? 'fr' : 'en',
      verdict,
      entry,
      confidence: verdict === 'nothing' ? null : 0.25,
    });
    const rating = rated({
      key,
      id: index % 2 === 0 ? 'roof' : 'Height',
      rating: index % 4 === 0 ? 'helpful' : 'unhelpful',
    });
    return at(
      time,
      question,
      picked(key, index % 2 === 0 ? 'roof' : 'Height'),
      ...(index % 3 === 0 ? [rating] : []),
    );
  }).flat();
}
