import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadStory } from '../../src/knowledge/load.ts';
import { languages, type Language, type Story } from '../../src/knowledge/story.ts';
import type { Verdict } from '../../src/matching/verdict.ts';
import type { Message } from '../../src/replies/message.ts';
import { selectEvents } from '../../src/replies/timeline/selection.ts';
import { timelineMessage } from '../../src/replies/timeline/timeline-message.ts';
import { verdictMessage } from '../../src/replies/verdict-message.ts';
import { createBodyValidator } from '../support/openapi.ts';
import { buttonsOf, textOf } from './small-story.ts';

let story: Story;

beforeAll(async () => {
  const read = await loadStory(fileURLToPath(new URL('../../knowledge', import.meta.url)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  ({ story } = read);
});

const validate = createBodyValidator(process.env['DISCORD_OPENAPI']);

/** What is wrong with a message, by Discord's description where it is at hand and by the two sums that it leaves out. */
function faultsOf(message: Message): readonly string[] {
  const texts = textOf(message).length;
  const components = 1 + message.components[0].components.length + buttonsOf(message).length;
  return [
    ...validate({ method: 'POST', path: '/interactions/1/token/callback', body: { type: 4, data: message } }),
    ...(texts > 4000 ? [`${texts} characters`] : []),
    ...(components > 40 ? [`${components} components`] : []),
  ];
}

function replies(language: Language): readonly (readonly [id: string, message: Message])[] {
  const nearest = story.entries.slice(0, 3).map((entry) => ({ entry, confidence: 0.1 }));
  const verdicts: readonly (readonly [string, Verdict])[] = [
    ...story.entries.map(
      (entry) => [entry.id, { kind: 'answer', entry, confidence: 1, alternatives: [] }] as const,
    ),
    ...story.gaps.map((gap) => [gap.id, { kind: 'gap', gap, confidence: 1, nearest }] as const),
    ['suggestions', { kind: 'suggestions', candidates: nearest }],
    ['nothing', { kind: 'nothing' }],
  ];
  const question = '*'.repeat(300);
  return verdicts.map(([id, verdict]) => [
    id,
    verdictMessage(verdict, { story, language, question, onlyForReader: false }),
  ]);
}

describe.each(languages)('the shipped story in %s', (language) => {
  it('fits Discord’s limits in every reply, and no text is cut', () => {
    for (const [id, message] of replies(language)) {
      expect([id, ...faultsOf(message)]).toEqual([id]);
      expect([id, textOf(message).includes('…\n-#')]).toEqual([id, false]);
    }
  });

  it('shows its whole timeline in one message', () => {
    const message = timelineMessage(story, selectEvents(story, {}), language);
    expect(faultsOf(message)).toEqual([]);
    for (const event of story.timeline) expect(textOf(message)).toContain(event.text[language]);
  });

  it('has a question of its own on every button', () => {
    for (const [id, message] of replies(language)) {
      const labels = buttonsOf(message).map((button) => button.label);
      expect([id, new Set(labels).size]).toEqual([id, labels.length]);
    }
  });
});
