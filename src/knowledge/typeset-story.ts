import type { Revised, Revision, Statement, Story } from './story.ts';
import type { Language, Localized } from '../text/language.ts';
import { typeset } from '../text/typography.ts';

/** The same story with every text that readers see typeset. Phrasings after the first stay as typed: nobody sees them. */
export function typesetStory(story: Story): Story {
  const { about } = story;
  const shown = (text: Localized): Localized =>
    inWritten(about.languages, (language) => typeset(text[language], language));
  const asked = (ask: Localized<readonly string[]>): Localized<readonly string[]> =>
    inWritten(about.languages, (language) => firstTypeset(ask[language], language));
  const revision = (one: Revision): Revision => ({ ...one, what: shown(one.what) });
  const revised = ({ embargo, corrected, updated }: Revised): Revised => ({
    ...(embargo && { embargo: revision(embargo) }),
    ...(corrected && { corrected: revision(corrected) }),
    ...(updated && { updated: revision(updated) }),
  });
  const statement = (stated: Statement): Statement => ({ ...stated, text: shown(stated.text) });
  return {
    ...story,
    about: {
      ...about,
      headline: shown(about.headline),
      ...(about.notice && { notice: shown(about.notice) }),
      ...revised(about),
      topics: about.topics.map((topic) => ({ ...topic, title: shown(topic.title) })),
      status: {
        confirmed: about.status.confirmed.map(statement),
        claimed: about.status.claimed.map(statement),
        undecided: about.status.undecided.map(statement),
      },
      timeline: {
        title: about.timeline.title && shown(about.timeline.title),
        kinds: about.timeline.kinds.map((kind) => ({ ...kind, word: shown(kind.word) })),
        filter: { ...about.timeline.filter, description: shown(about.timeline.filter.description) },
      },
    },
    paragraphs: story.paragraphs.map((paragraph) => ({ ...paragraph, digest: shown(paragraph.digest) })),
    entries: story.entries.map((entry) => ({
      ...entry,
      ...revised(entry),
      ...(entry.short && { short: shown(entry.short) }),
      ask: asked(entry.ask),
      answer: shown(entry.answer),
      attribution: shown(entry.attribution),
    })),
    gaps: story.gaps.map((gap) => ({
      ...gap,
      ...revised(gap),
      ask: asked(gap.ask),
      answer: shown(gap.answer),
      ...(gap.attribution && { attribution: shown(gap.attribution) }),
    })),
    timeline: story.timeline.map((event) => ({
      ...event,
      when: shown(event.when),
      ...(event.short && { short: shown(event.short) }),
      text: shown(event.text),
      ...(event.attribution && { attribution: shown(event.attribution) }),
    })),
  };
}

/** A value in each language; those that the story is not written in have that of the first one that it is. */
function inWritten<Value>(
  written: readonly Language[],
  make: (language: Language) => Value,
): Localized<Value> {
  const [first = 'en'] = written;
  const inOne = (language: Language): Value => make(written.includes(language) ? language : first);
  return { en: inOne('en'), fr: inOne('fr') };
}

function firstTypeset(phrasings: readonly string[], language: Language): readonly string[] {
  return phrasings.map((phrasing, index) => (index === 0 ? typeset(phrasing, language) : phrasing));
}
