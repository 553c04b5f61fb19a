import { months } from '../../text/calendar.ts';
import { counted } from '../../text/counted.ts';
import type { Texts } from './texts.ts';

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${last}` : last;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

/** "24 hours", "7 days". */
function span(days: number): string {
  return days === 1 ? '24 hours' : `${days} days`;
}

function scope(about: string | null, from: string | null, to: string | null): string {
  const subject = about === null ? 'All events' : `Events about ${about}`;
  if (from !== null && to !== null) {
    return from === to ? `${subject} on ${from}` : `${subject} from ${from} to ${to}`;
  }
  if (from !== null) return `${subject} since ${from}`;
  return to === null ? subject : `${subject} up to ${to}`;
}

function smallPrint(facts: readonly string[]): string {
  return facts.length === 0 ? '' : `-# ${facts.join(' · ')}`;
}

/** The English texts. */
export const en: Texts = {
  date: (day, month, year) => `${day} ${months.en[month - 1] ?? ''} ${year}`,
  list,
  paragraphs: (numbers) => `${numbers.length > 1 ? 'paragraphs' : 'paragraph'} ${list(numbers.map(String))}`,
  shortParagraphs: (numbers) => `${numbers.length > 1 ? 'paras.' : 'para.'} ${numbers.join(', ')}`,
  paragraphCount: (count) => counted(count, 'paragraph', 'paragraphs'),
  noParagraph: (number, first, last) =>
    `The story has no paragraph ${number}: its paragraphs are numbered ${first} to ${last}.`,
  digest: 'in our own words',
  noticeAndByline: 'notice and byline',
  otherLanguageOnly: 'This story is available in French only.',
  revision: {
    heading: 'Corrections and updates',
    time: (clock) => clock,
    embargo: (when, what) => `Under embargo until ${when}: ${what}`,
    corrected: (when, what) => `Corrected on ${when}: ${what}`,
    updated: (when, what) => `Updated on ${when}: ${what}`,
  },
  whoSaysSo: (who) => `Who says so: ${who}`,
  related: 'Related questions:',
  feedback: {
    formTitle: 'What was wrong with the answer?',
    reason: 'Choose what fits best',
    reasons: {
      'wrong-question': 'It answers another question',
      'wrong-fact': 'A fact in it is wrong',
      unclear: 'It is unclear',
      'too-short': 'It says too little',
    },
    note: 'In your own words',
    thanks: 'Thanks for the feedback!',
    sorry: 'Thanks for the feedback, and sorry the answer didn’t help.',
    closest: 'The closest questions I can answer:',
  },
  messageSays: (text) => `The message: “${text}”`,
  emptyMessage:
    'I can only answer text, and this message has none: perhaps just a picture, a file or a link. Ask your question with /ask instead.',
  didYouMean: 'Did you mean…?',
  noneOfThese: 'None of these?',
  topicsHint: 'See everything I can answer with /topics.',
  nothingFound: 'I couldn’t find that in the story.',
  nothingOn: (names) =>
    `I found nothing about ${names.map((name) => `“${name}”`).join(' or ')} in the story.`,
  nothingFoundHint: (topics) =>
    `I only know what this one story says. It covers: ${topics.join(' · ')}. Try different words.`,
  nothingFoundTryTopic:
    'I only know what this one story says. Try different words, or browse one of its topics.',
  askTyped: (typed) => `Ask: ${typed}`,
  openQuestion: (question) => `Not in the story: ${question}`,
  goneEntry: 'That question is no longer available.',
  goneEntryHint: 'The answers have been updated since it was listed.',
  topics: {
    intro: (answered, open) =>
      `I can answer **${counted(answered, 'question', 'questions')}** about this story${
        open > 0 ? `, and it leaves **${open}** more open` : ''
      }. Choose a topic, or start with one of these.`,
    chooseTopic: 'Choose a topic',
    questions: (answered, open) =>
      [
        ...(answered > 0 ? [counted(answered, 'answer', 'answers')] : []),
        ...(open > 0 ? [`${open} left open`] : []),
      ].join(', '),
    other: 'Also left open',
    leftOpen: 'The story leaves this open',
    chooseQuestion: (first, last, all) =>
      all === last - first + 1 ? 'Choose a question' : `Questions ${first} to ${last} of ${all}`,
    previous: 'Previous questions',
    next: 'More questions',
    goneTopic: 'That topic is no longer available: the answers have been updated. Please choose another.',
  },
  story: {
    published: (publisher, date) => `${publisher}, ${date}`,
    byline: (names) => `by ${list(names)}`,
    standings: { confirmed: 'Confirmed', claimed: 'Claimed', undecided: 'Still open' },
    commands: (answered, open) =>
      `${counted(answered, 'answer', 'answers')}${open > 0 ? `, ${counted(open, 'question', 'questions')} left open` : ''}\n-# /ask · /topics · /timeline`,
  },
  timeline: {
    title: 'Timeline',
    scope,
    asText: 'The events as text',
    ahead: 'upcoming',
    source: (publisher, date) => `Source: ${publisher}, ${date}`,
    empty: 'No events match. Try a wider range of dates, or fewer options.',
    unknownName: (typed, names) =>
      `No event is about “${typed}”.${names.length === 0 ? '' : ` There are events about ${list(names)}.`}`,
    badDate: (option, typed) => `I couldn’t read “${typed}” as a date (option “${option}”).`,
    badDateExamples:
      'These work: 31/01/2025 · 31 January · Jan 30 · January · spring 2025 · 2025 · yesterday, which is the day before the story appeared.',
    noSuchDate: (typed, fault) =>
      fault.kind === 'month'
        ? `“${typed}” isn’t a date: there is no month ${fault.month}.`
        : `“${typed}” isn’t a date: ${months.en[fault.month - 1] ?? ''} ${fault.year} has ${fault.days} days.`,
    reversed: (from, to) => `“${from}” comes after “${to}”: swap the two, or leave one out.`,
    fromOption: 'from',
    toOption: 'to',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Earlier events',
    next: 'Later events',
    picture: {
      span: 'day not given',
      noEvents: 'The story mentions no dated events.',
      shows: (count) => `Timeline of ${counted(count, 'event', 'events')}.`,
      more: (count) => `And ${count} more.`,
    },
  },
  reload: {
    done: 'Knowledge reloaded',
    preview: 'Dry run: what a reload would change',
    previewHint: 'Nothing has changed for readers. Run `/reload` without `dry-run` to apply the changes.',
    quoted: (text) => `“${text}”`,
    evaluation: (count) => `Effect on ${counted(count, 'labelled question', 'labelled questions')}`,
    outcomes: ({ right, wrong, offered, silent }) =>
      `right ${right}, wrong ${wrong}, suggestions only ${offered}, no answer ${silent}`,
    better: (count, questions) => `${count} now right: ${questions}`,
    worse: (count, questions) => `${count} no longer right: ${questions}`,
    nothingChanged: 'Nothing has changed: the files are the same.',
    failed: (count) =>
      count === 1
        ? 'Not reloaded: there is 1 problem in the files'
        : `Not reloaded: there are ${count} problems in the files`,
    oldStillServes: 'Nothing has changed for readers: they still get the previous version.',
    everyProcess: (count) =>
      count === 1 ? 'The only process serves it.' : `All ${count} processes serve it.`,
    someProcesses: (serving, processes) => `${serving} of ${processes} processes serve it. Of the others:`,
    behind: {
      mistakes: 'one has mistakes in its knowledge folder; its log says which',
      'other-version':
        'one has other files in its knowledge folder: bring that up to date, and it follows by itself',
      silent: 'one has not said whether it does',
    },
    databaseAway:
      'This process serves it. The others do not know yet, because the database cannot be reached; they follow when it is back.',
    lists: {
      entries: 'Entries',
      gaps: 'Gaps',
      timeline: 'Events',
      names: 'Names',
      concepts: 'Concepts',
      paragraphs: 'Paragraphs',
    },
    phrasings: ({ added, removed, total }) =>
      `**Phrasings**\n- ${added} added, ${removed} removed, ${total.toLocaleString('en')} in total`,
    aboutChanged: 'The story’s details (story.yaml) have changed',
    added: (count, ids) => `${count} added: ${ids}`,
    changed: (count, ids) => `${count} changed: ${ids}`,
    removed: (count, ids) => `${count} removed: ${ids}`,
    more: (count) => `and ${count} more`,
    moreProblems: (count) => (count === 1 ? '… and 1 more problem' : `… and ${count} more problems`),
  },
  insights: {
    title: (days) => `What readers asked in the last ${span(days)}`,
    noLog: 'There is no question log',
    noLogHint:
      'It is turned off, or its file cannot be read. Set `QUESTION_LOG` to a path that the bot can write to and restart the bot; its log has the details.',
    noQuestions: (days) =>
      `Nobody has asked anything in the last ${span(days)}. New questions will be counted here.`,
    asked: (count) => `**${count}** ${count === 1 ? 'question' : 'questions'}`,
    share: (percent) => `${percent}%`,
    answered: 'Answered',
    gaps: 'Not in the story',
    offered: 'Suggestions only',
    unanswered: 'Unanswered',
    comparison: (points, days) =>
      points === 0
        ? `unchanged from the previous ${span(days)}`
        : `${points > 0 ? 'up' : 'down'} ${counted(Math.abs(points), 'point', 'points')} on the previous ${span(days)}`,
    unansweredHeading: 'Unanswered questions',
    offeredHeading: 'Suggestions only, and what readers picked',
    unhelpfulHeading: 'Answers that are probably wrong',
    corrected: (count) => `another picked ${times(count)}`,
    confidentHeading: 'Confident answers: a sample to review',
    leftOut: (answered, smallTalk, otherStories) =>
      smallPrint([
        ...(answered === 0 ? [] : [`${counted(answered, 'question is', 'questions are')} now answered`]),
        ...(smallTalk === 0 ? [] : [`${counted(smallTalk, 'was', 'were')} small talk`]),
        ...(otherStories === 0 ? [] : [`${counted(otherStories, 'was', 'were')} about another story`]),
      ]),
    quoted: (text) => `“${text}”`,
    picked: (picks) => `picked: ${picks}`,
    nothingPicked: 'none picked',
    said: (remarks) => `readers say: ${remarks}`,
    reasons: {
      'wrong-question': 'another question',
      'wrong-fact': 'a wrong fact',
      unclear: 'unclear',
      'too-short': 'too short',
    },
    askedAs: (question) => `asked as ${question}`,
    more: (count) => `and ${count} more`,
    draftTo: 'Draft an answer to…',
    times: (count, outcome) =>
      `${times(count)}, ${
        {
          unanswered: 'unanswered',
          offered: 'suggestions only',
          confident: 'answered confidently',
        }[outcome]
      }`,
  },
  draft: {
    title: 'Draft an answer',
    writtenIn: { en: 'Language: English.', fr: 'Language: French.' },
    switchTo: { en: 'Change to English', fr: 'Change to French' },
    dismiss: 'Do not list it again',
    dismissed: 'Taken off the list',
    dismissedHint: 'Neither this question nor others with the same words will be listed again.',
    addTo: 'Add as a phrasing of…',
    newIn: 'Start a new entry in the topic…',
    subjects: { entry: 'entry', gap: 'gap' },
    newGap: 'Not in the story (gaps/)',
    newGapHint: 'a gap, not an entry',
    pickedBy: (count) => `picked ${times(count)}`,
    added: 'Phrasing added',
    addedTo: (phrasing, question) => `${phrasing} is now another way to ask **${question}**`,
    addedHint: 'It takes effect after /reload.',
    appended: 'Draft added',
    appendedHint:
      'It is commented out, so nothing changes for readers yet. Fill it in, remove the `#` at the start of each line, then run /reload.',
    undo: 'Undo',
    undone: { remove: 'Phrasing removed', discard: 'Draft removed' },
    undoneHint: {
      remove: 'If it was in use already, it stops after /reload.',
      discard: 'The file is as it was before the draft.',
    },
    changedSince: 'This cannot be undone here: that part of the file has been edited since.',
    rejected: (count) => `Not written: there ${count === 1 ? 'is 1 problem' : `are ${count} problems`}`,
    nothingWritten: 'The files have not changed.',
    goneQuestion: 'This question is no longer in the question log. Run /insights to see the current ones.',
    goneTarget: 'What you picked is no longer in the story. Start again with /insights.',
  },
  notAdmin: 'Only the people who run this bot can do that. Being a server administrator is not enough.',
  tooManyQuestions: (seconds) =>
    `That is a lot of questions at once. Please try again in ${counted(seconds, 'second', 'seconds')}.`,
  unknownCommand: 'This command is out of date. Reload Discord and try again in a moment.',
  outdatedComponent: 'This button or menu is out of date. Please run the command again.',
  failure: (reference) =>
    `Something went wrong on my side, sorry. Please try again; if it keeps happening, send this reference to the bot’s operators: ${reference}`,
};
