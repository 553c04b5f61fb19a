import type { InsightsTexts } from './insights-texts.ts';

function span(days: number): string {
  return days === 1 ? '24 hours' : `${days} days`;
}

/** The English words of `/insights`. */
export const insightsEn: InsightsTexts = {
  insights: {
    title: (days) => `What readers asked in the last ${span(days)}`,
    noLog: 'There is no question log to look at',
    noLogHint:
      'It is switched off, or its file cannot be read. Set `QUESTION_LOG` to the path of a file that the bot may write, and start the bot again; the bot’s log tells more.',
    noQuestions: (days) =>
      `Nobody has asked anything in the last ${span(days)}. What readers ask from now on will be counted here.`,
    asked: (count) => `**${count}** ${count === 1 ? 'question' : 'questions'}`,
    share: (percent) => `${percent}%`,
    answered: 'Answered',
    gaps: 'Not in the story',
    offered: 'Other questions offered',
    vain: 'Asked in vain',
    comparison: (points, days) =>
      points === 0
        ? `as in the ${span(days)} before`
        : `${Math.abs(points)} ${Math.abs(points) === 1 ? 'point' : 'points'} ${
            points > 0 ? 'more' : 'less'
          } than in the ${span(days)} before`,
    vainHeading: 'Asked in vain',
    offeredHeading: 'Other questions offered, and what readers picked',
    unhelpfulHeading: 'Answers marked “not helpful”',
    quoted: (text) => `“${text}”`,
    picked: (picks) => `picked: ${picks}`,
    nothingPicked: 'none was picked',
    askedAs: (question) => `asked as ${question}`,
    more: (count) => `and ${count} more`,
    draftTo: 'Draft an answer to…',
    times: (count, how) =>
      `${count === 1 ? 'once' : `${count} times`}, ${
        { vain: 'in vain', offered: 'other questions offered', unhelped: 'the answer did not help' }[how]
      }`,
  },
  draft: {
    title: 'Draft an answer',
    writtenIn: {
      en: 'Taken for a question in English.',
      fr: 'Taken for a question in French.',
    },
    switchTo: { en: 'It is in English', fr: 'It is in French' },
    addTo: 'Add it as a phrasing to…',
    newIn: 'Begin a new entry in the topic…',
    subjects: { entry: 'entry', gap: 'gap' },
    newGap: 'Not in the story (gaps/)',
    newGapHint: 'a gap, not an entry',
    pickedBy: (count) => `picked ${count === 1 ? 'once' : `${count} times`}`,
    added: 'Phrasing added',
    addedTo: (phrasing, question) => `${phrasing} is now another way to ask **${question}**`,
    addedHint: 'Readers get it once the knowledge is reloaded: /reload.',
    appended: 'Draft appended',
    appendedHint:
      'It stands there as a comment, so that nothing changes for readers. Fill it in, take away the `#` at the start of its lines, then /reload.',
    rejected: (count) => `Not written: there ${count === 1 ? 'is 1 problem' : `are ${count} problems`}`,
    nothingWritten: 'The files are as they were.',
    goneQuestion: 'This question is no longer in the question log. Look at what readers ask with /insights.',
    goneTarget: 'What you picked is no longer in the story. Begin again with /insights.',
  },
};
