import { months } from '../../text/calendar.ts';
import { fromTo } from './from-to.ts';
import { insightsEn } from './insights-en.ts';
import type { Texts } from './texts.ts';

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${last}` : last;
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function scope(chip: string | null, from: string | null, to: string | null): string {
  const subject = chip === null ? 'All events' : `Events about the ${chip}`;
  if (from !== null && to !== null)
    return from === to ? `${subject}, ${from}` : `${subject}, ${from} to ${to}`;
  if (from !== null) return `${subject} from ${from} on`;
  return to === null ? subject : `${subject} up to ${to}`;
}

/** The English catalogue. */
export const en: Texts = {
  date: (day, month, year) => `${day} ${months.en[month - 1] ?? ''} ${year}`,
  list,
  paragraphs: (numbers) => `${numbers.length > 1 ? 'paragraphs' : 'paragraph'} ${list(numbers.map(String))}`,
  shortParagraphs: (numbers) => `${numbers.length > 1 ? 'paras.' : 'para.'} ${numbers.join(', ')}`,
  noticeAndByline: 'notice and byline',
  whoSaysSo: (who) => `Who says so: ${who}`,
  related: '**Related questions**',
  notWhatYouMeant: 'Not what you meant?',
  feedback: {
    helpful: 'Helpful',
    unhelpful: 'Not helpful',
    thanks: 'Thank you for telling me!',
    sorry: 'Thank you for telling me, and sorry that the answer didn’t help.',
    closest: '**These come closest:**',
  },
  youAsked: (question) => `You asked: “${question}”`,
  messageSays: (text) => `The message: “${text}”`,
  emptyMessage:
    'I can only answer text, and this message has none of its own: just a picture, a file or a link, perhaps. You can ask me in your own words with /ask.',
  didYouMean: 'Did you mean…?',
  noneOfThese: 'None of these?',
  topicsHint: 'See everything I can answer with /topics.',
  answeredInstead: '**The story does answer these:**',
  nothingFound: 'I couldn’t find that in the story',
  nothingFoundHint: (topics) =>
    `I only know what this one story says. It covers: ${topics.join(' · ')}. Try other words, or pick a question from the list while you type.`,
  nothingFoundTryTopic:
    'I only know what this one story says. You can put it in other words, or look through one of its topics:',
  goneEntry: 'That question is no longer there',
  goneEntryHint: 'The answers have been updated since it was listed.',
  topics: {
    title: 'What you can ask',
    intro: (answered, unanswered) =>
      `I can answer ${counted(answered, 'question', 'questions')} about this story${
        unanswered > 0 ? `, and I know of ${unanswered} more that it leaves open` : ''
      }. Choose a topic, or type your own question with /ask.`,
    chooseTopic: 'Choose a topic',
    questions: (number) => counted(number, 'question', 'questions'),
    chooseQuestion: (first, last, all) =>
      all === last - first + 1 ? 'Choose a question' : `Questions ${first} to ${last} of ${all}`,
    previous: 'Previous questions',
    next: 'More questions',
    goneTopic: 'That topic is no longer there: the answers have been updated. Please choose another.',
  },
  story: {
    published: (publisher, date) => `${publisher}, ${date}`,
    byline: (names) => `by ${list(names)}`,
    standings: { confirmed: 'Confirmed', claimed: 'Claimed', undecided: 'Undecided' },
    more: 'Ask about any of it with /ask, or see everything I can answer with /topics.',
  },
  timeline: {
    title: 'Timeline',
    scope,
    kinds: {
      launch: 'launched',
      restriction: 'restricted',
      consideration: 'under consideration',
      meeting: 'meeting',
      market: 'market',
      report: 'reported',
    },
    ahead: 'ahead',
    source: (publisher, date) => `Source: ${publisher}, ${date}`,
    empty: 'The story tells of no event here. Try a wider span, or leave out the chip.',

    unknownChip: (typed, chips) =>
      `The story doesn’t mention a chip called “${typed}”. ${chips.length === 0 ? 'It tells of none.' : `It tells of: ${list(chips)}.`}`,
    badDate: (option, typed) => `I didn’t understand “${typed}” as a date (option “${option}”).`,
    badDateExamples: 'These work: 2023 · 2023-05 · 2023-05-31 · January 2025 · 31 January 2025.',
    reversed: (from, to) => `“${from}” comes after “${to}”: swap the two, or leave one out.`,
    fromOption: 'from',
    toOption: 'to',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Earlier events',
    next: 'Later events',
    picture: {
      otherLane: 'Other',
      span: 'exact date not given',
      noEvents: 'The story tells of no event.',
      enlarged: (days) => `Scale enlarged for ${list(days)}`,
      shows: (count) => `Timeline of ${count} ${count === 1 ? 'event' : 'events'}.`,
      highlighted: (chosen) => `Highlighted (${chosen}):`,
      others: 'Dimmed:',
      more: (count) => `And ${count} more.`,
    },
  },
  reload: {
    done: 'Knowledge reloaded',
    preview: 'Dry run: what a reload would do',
    previewHint: 'Nothing has changed for readers. `/reload` without `dry-run` serves it.',
    quoted: (text) => `“${text}”`,
    evaluation: (count) => `Tried on ${count} labelled questions`,
    outcomes: (before, after) =>
      `right ${fromTo(before.right, after.right)}, wrong ${fromTo(before.wrong, after.wrong)}, ` +
      `offered ${fromTo(before.offered, after.offered)}, without an answer ${fromTo(before.silent, after.silent)}`,
    better: (count, questions) => `${count} now right: ${questions}`,
    worse: (count, questions) => `${count} no longer right: ${questions}`,
    nothingChanged: 'Nothing changed: the files are as they were.',
    failed: (count) =>
      count === 1
        ? 'Not reloaded: there is 1 problem in the files'
        : `Not reloaded: there are ${count} problems in the files`,
    oldStillServes: 'Nothing has changed for readers: the answers from before are still served.',
    lists: {
      entries: 'Entries',
      gaps: 'Gaps',
      timeline: 'Events',
      names: 'Names',
      concepts: 'Concepts',
      paragraphs: 'Paragraphs',
    },
    phrasings: ({ added, removed, total }) =>
      `**Phrasings**\n- ${added} added, ${removed} removed, ${total.toLocaleString('en')} in all`,
    aboutChanged: 'The details of the story (story.yaml) have changed',
    added: (count, ids) => `${count} added: ${ids}`,
    changed: (count, ids) => `${count} changed: ${ids}`,
    removed: (count, ids) => `${count} removed: ${ids}`,
    more: (count) => `and ${count} more`,
    moreProblems: (count) => (count === 1 ? '… and 1 more problem' : `… and ${count} more problems`),
  },
  ...insightsEn,
  notAdmin: 'Only the people who run this bot can do that. Being an administrator of a server is not enough.',
  tooManyQuestions: (seconds) =>
    `That is a lot of questions at once. I am yours again in ${counted(seconds, 'second', 'seconds')}.`,
  unknownCommand: 'This command is out of date. Reload Discord and try again in a moment.',
  outdatedComponent: 'This button or menu is out of date. Please ask again with /ask.',
  failure: (reference) =>
    `Something went wrong on my side, sorry. Try again; if it goes on, give the people who run this bot this reference: ${reference}`,
};
