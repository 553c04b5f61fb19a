import type { Statement, Story } from './story.ts';
import type { Language, Localized } from '../text/language.ts';
import { typeset } from '../text/typography.ts';

/** The same story with every text that readers see typeset. Phrasings after the first stay as typed: nobody sees them. */
export function typesetStory(story: Story): Story {
  const { about } = story;
  return {
    ...story,
    about: {
      ...about,
      headline: both(about.headline),
      notice: both(about.notice),
      topics: about.topics.map((topic) => ({ ...topic, title: both(topic.title) })),
      status: {
        confirmed: about.status.confirmed.map(statement),
        claimed: about.status.claimed.map(statement),
        undecided: about.status.undecided.map(statement),
      },
      timeline: {
        title: about.timeline.title && both(about.timeline.title),
        kinds: about.timeline.kinds.map((kind) => ({ ...kind, word: both(kind.word) })),
        filter: { ...about.timeline.filter, description: both(about.timeline.filter.description) },
      },
    },
    paragraphs: story.paragraphs.map((paragraph) => ({ ...paragraph, digest: both(paragraph.digest) })),
    entries: story.entries.map((entry) => ({
      ...entry,
      ...(entry.short && { short: both(entry.short) }),
      ask: firstOfBoth(entry.ask),
      answer: both(entry.answer),
      attribution: both(entry.attribution),
    })),
    gaps: story.gaps.map((gap) => ({
      ...gap,
      ask: firstOfBoth(gap.ask),
      answer: both(gap.answer),
      ...(gap.attribution && { attribution: both(gap.attribution) }),
    })),
    timeline: story.timeline.map((event) => ({
      ...event,
      when: both(event.when),
      ...(event.short && { short: both(event.short) }),
      text: both(event.text),
      ...(event.attribution && { attribution: both(event.attribution) }),
    })),
  };
}

function statement(stated: Statement): Statement {
  return { ...stated, text: both(stated.text) };
}

function both(text: Localized): Localized {
  return { en: typeset(text.en, 'en'), fr: typeset(text.fr, 'fr') };
}

function firstOfBoth(ask: Localized<readonly string[]>): Localized<readonly string[]> {
  return { en: firstTypeset(ask.en, 'en'), fr: firstTypeset(ask.fr, 'fr') };
}

function firstTypeset(phrasings: readonly string[], language: Language): readonly string[] {
  return phrasings.map((phrasing, index) => (index === 0 ? typeset(phrasing, language) : phrasing));
}
