import { beforeAll, describe, expect, it } from 'vitest';
import { standings, type Story } from '../../src/knowledge/story.ts';
import { languages, type Language } from '../../src/text/language.ts';
import { KnowledgeBase, type Snapshot } from '../../src/serving/knowledge-base.ts';
import type { Verdict } from '../../src/matching/verdict.ts';
import { answerEntry, offerClosest } from '../../src/replies/answering.ts';
import { helpfulMessage } from '../../src/replies/feedback-message.ts';
import type { Message } from '../../src/replies/message.ts';
import { storyMessage, storySections } from '../../src/replies/story-message.ts';
import { namesOf, selectEvents } from '../../src/replies/timeline/selection.ts';
import { alternativeText } from '../../src/replies/timeline/picture/alternative-text.ts';
import { openDrawing } from '../../src/replies/timeline/picture/canvas.ts';
import { layOut } from '../../src/replies/timeline/picture/layout.ts';
import { listMessage, pictureMessage } from '../../src/replies/timeline/timeline-message.ts';
import { itemsIn, pagesOf } from '../../src/replies/topics/topic-items.ts';
import { topicsMessage } from '../../src/replies/topics/topics-message.ts';
import { verdictMessage } from '../../src/replies/verdict-message.ts';
import { shippedKnowledge } from '../support/bot.ts';
import { buildStory } from '../support/build.ts';
import { faultsOf } from '../support/message-faults.ts';
import { questionButtonsOf, selectsOf, textOf } from './read-message.ts';

type Rendered = readonly (readonly [name: string, message: Message])[];

let snapshot: Snapshot;
let story: Story;

beforeAll(async () => {
  const opened = await KnowledgeBase.open(shippedKnowledge, buildStory);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  snapshot = opened.knowledge.current;
  ({ story } = snapshot);
});

/** The replies to every entry and gap, to every kind of verdict, and to both kinds of feedback. */
function answers(language: Language): Rendered {
  const replyOptions = { language, chosenLanguage: language, ephemeral: false };
  const context = { ...replyOptions, story, question: '*'.repeat(300), origin: 'reader' } as const;
  const nearest = story.entries.slice(0, 3).map((entry) => ({ entry, confidence: 0.1 }));
  const verdicts: readonly (readonly [string, Verdict])[] = [
    ...[...story.entries, ...story.gaps].map(
      ({ id, ask }) => [id, snapshot.matcher.match(ask[language][0] ?? '')] as const,
    ),
    ...story.gaps.map((gap) => [`far from ${gap.id}`, { kind: 'gap', gap, confidence: 1, nearest }] as const),
    ['suggestions', { kind: 'suggestions', candidates: nearest }],
    ['nothing', { kind: 'nothing' }],
  ];
  return [
    ...verdicts.map(([id, verdict]) => [id, verdictMessage(verdict, context)] as const),
    ...story.entries.flatMap(({ id }) => [
      [`${id} picked`, answerEntry(snapshot, id, replyOptions).message] as const,
      [`${id} gone`, answerEntry(snapshot, `${id}-of-old`, replyOptions).message] as const,
      [`${id} not helpful`, offerClosest(snapshot, 'entry', id, replyOptions)] as const,
    ]),
    ...story.gaps.map(
      ({ id }) => [`${id} not helpful`, offerClosest(snapshot, 'gap', id, replyOptions)] as const,
    ),
    ['helpful', helpfulMessage(language)],
  ];
}

/** The story, and the topic browser on every topic, page and answer. */
function overviews(language: Language): Rendered {
  const view = { story, language, chosenLanguage: language };
  return [
    ...storySections.map((section) => [`story ${section}`, storyMessage(story, language, section)] as const),
    ['topics', topicsMessage(view)],
    ...story.about.topics.flatMap(({ id: topicId }) =>
      pageNumbers(topicId).map(
        (page) => [`${topicId} ${page}`, topicsMessage({ ...view, topicId, page })] as const,
      ),
    ),
    ...[...story.entries, ...story.gaps].map(
      (item) => [`browse ${item.id}`, topicsMessage({ ...view, topicId: item.topic, item })] as const,
    ),
  ];
}

/** The timeline: all of it, of every name and of every event's days, as pictures and as text on several pages. */
function timelines(language: Language): Rendered {
  const requests = [
    {},
    ...namesOf(story).map(({ id }) => ({ about: id })),
    ...story.timeline.map(({ from, to }) => ({ from, to })),
  ];
  return requests.flatMap((request) => {
    const selection = selectEvents(story, request);
    if (selection.kind !== 'events') throw new Error(selection.kind);
    const name = `timeline ${JSON.stringify(request)}`;
    const picture = { fileName: 'timeline-1.png', description: 'x'.repeat(1024), events: 1 };
    return [
      ...[0, 1, 2, 3].map((page) => {
        const options = { page, today: '2025-02-01', ephemeral: true };
        return [`${name} ${page}`, listMessage(story, selection, language, options)] as const;
      }),
      [`${name} picture`, pictureMessage(story, selection, language, [picture])] as const,
    ];
  });
}

function pageNumbers(topicId: string): readonly number[] {
  const items = itemsIn(story, topicId) ?? { answered: [], open: [] };
  return pagesOf([...items.answered, ...items.open]).map((_, page) => page);
}

describe.each(languages)('the shipped story in %s', (language) => {
  it('fits Discord’s limits in every reply, and no text is cut', () => {
    for (const [name, message] of [...answers(language), ...overviews(language), ...timelines(language)]) {
      expect([name, ...faultsOf(message)]).toEqual([name]);
      expect([name, textOf(message).includes('…\n')]).toEqual([name, false]);
    }
  });

  it('has a question of its own on every button and every option of a reply', () => {
    for (const [name, message] of answers(language)) {
      const labels = [
        ...questionButtonsOf(message).map((button) => button.label),
        ...selectsOf(message).flatMap((select) => select.options.map((option) => option.label)),
      ];
      expect([name, new Set(labels).size]).toEqual([name, labels.length]);
    }
  });

  it('has a label for every entry that a phone shows whole on a button', () => {
    for (const { id, short } of story.entries) {
      expect([id, (short?.[language].length ?? 99) <= 38]).toEqual([id, true]);
    }
  });

  it('draws its whole timeline in one picture, and says it all in the alternative text', async () => {
    const selection = selectEvents(story, {});
    if (selection.kind !== 'events') throw new Error(selection.kind);
    const request = { story, selection, language, today: '2025-02-01' };
    const { measure } = await openDrawing();
    expect(layOut(request, measure)).toHaveLength(1);
    const description = alternativeText(story.timeline, request);
    for (const { short } of story.timeline) expect(description).toContain(short?.[language] ?? 'no words');
  });

  it('shows each question and each that the story leaves open once in the topic browser', () => {
    const listed = story.about.topics.flatMap(({ id: topicId }) =>
      pageNumbers(topicId).flatMap((page) =>
        (
          selectsOf(topicsMessage({ story, language, chosenLanguage: undefined, topicId, page }))[1]
            ?.options ?? []
        ).map((option) => option.value),
      ),
    );
    expect(listed.toSorted()).toEqual([...story.entries, ...story.gaps].map(({ id }) => id).toSorted());
  });

  it('shows every event of the timeline, and each of them by its own days', () => {
    const shown = timelines(language);
    const whole = shown
      .filter(([name]) => name.startsWith('timeline {}'))
      .map(([, message]) => textOf(message));
    for (const { text, from, to } of story.timeline) {
      expect(whole.join('\n')).toContain(text[language]);
      const own = shown.find(([name]) => name === `timeline ${JSON.stringify({ from, to })} 0`);
      expect(own && textOf(own[1])).toContain(text[language]);
    }
  });

  it('shows the whole story, each statement once', () => {
    const text = standings.map((section) => textOf(storyMessage(story, language, section))).join('\n');
    const { confirmed, claimed, undecided } = story.about.status;
    for (const list of [confirmed, claimed, undecided]) {
      expect(list.length).toBeGreaterThan(2);
      for (const statement of list) expect(text.split(statement.text[language])).toHaveLength(2);
    }
  });
});
