import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type {
  Command,
  CommandRequest,
  ComponentRequest,
  ModalRequest,
  Services,
} from '../src/discord/command.ts';
import type { Reply } from '../src/replies/reply.ts';
import { adminContext, labels, localizations } from '../src/discord/command-definition.ts';
import { askAlone } from '../src/conversation/ask-alone.ts';
import { triage } from '../src/curation/triage.ts';
import { languages, type Language } from '../src/text/language.ts';
import { readQuestionKey } from '../src/question-log/question-key.ts';
import { readCustomId } from '../src/replies/custom-id.ts';
import { dismissedMessage, goneQuestionMessage } from '../src/replies/draft-message.ts';
import { undoVerbs } from '../src/replies/meanings-message.ts';
import { addPhrasingTo, openDraft, startIn, undo, type Draft } from '../src/replies/drafting.ts';
import { insightsMessage, noLogMessage } from '../src/replies/insights-message.ts';
import { replyLanguage } from '../src/replies/reply-language.ts';
import { searchField, searchModal } from '../src/replies/search-modal.ts';
import { forgetWords, proposeWordsFor, searchFor, teachWords } from '../src/replies/teaching.ts';
import { outdatedComponentMessage } from '../src/replies/notice-message.ts';

/** The choices of the option, in days. */
const periods = [1, 7, 30, 90] as const;

const defaultPeriod = 7;

/**
 * What a curator can do: turn the page and search for an entry; with a question, open a draft, change its language, add it as a
 * phrasing, start a new entry, undo either, take the question off the list, see words proposed that would get it answered, by any
 * entry or by a chosen one, add such words, and undo that.
 */
const verbs = [
  'page',
  'search',
  'draft',
  'language',
  'phrasing',
  'entry',
  'remove',
  'discard',
  'dismiss',
  'meanings',
  'answer',
  'teach',
  undoVerbs.concept,
  undoVerbs.name,
] as const;
type Verb = (typeof verbs)[number];

/** Actions that reply with a new message: they take long, or the old message is still needed. */
const opening: ReadonlySet<Verb> = new Set(['draft', 'meanings', 'answer']);
/** Actions that read the question log. */
const reading: ReadonlySet<Verb> = new Set(['draft', 'language', 'meanings', 'answer']);

/** Shows curators what readers ask and what goes unanswered, and drafts what is missing. */
export const insights: Command = {
  definition: {
    ...labels(
      { en: 'insights', fr: 'bilan' },
      {
        en: 'See what readers ask and what goes unanswered (bot operators only)',
        fr: 'Voir ce que demandent les lecteurs et ce qui reste sans réponse (réservé aux gestionnaires du bot)',
      },
    ),
    ...adminContext,
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        ...labels(
          { en: 'days', fr: 'jours' },
          {
            en: 'How far to look back (7 days by default)',
            fr: 'Période à examiner (7 jours par défaut)',
          },
        ),
        choices: periods.map((days) => {
          const name = {
            en: days === 1 ? '24 hours' : `${days} days`,
            fr: days === 1 ? '24 heures' : `${days} jours`,
          };
          return { name: name.en, name_localizations: localizations(name), value: days };
        }),
      },
    ],
  },
  adminOnly: true,

  // The log may be on a slow disk, and an edit checks the whole knowledge.
  deferral: (request) => {
    if (!('customId' in request)) return 'reply';
    const verb = verbOf(request.customId);
    // A form can only be opened at once.
    if (verb === 'search') return null;
    return verb !== undefined && opening.has(verb) ? 'reply' : 'update';
  },

  run: async ({ options, locale }: CommandRequest, { knowledge, questionLog }: Services): Promise<Reply> => {
    const language = replyLanguage(locale);
    return report({ knowledge, questionLog }, readPeriod(options['days']), 0, language);
  },

  handleComponent: async (request: ComponentRequest, services: Services): Promise<Reply> => {
    const { knowledge, questionLog } = services;
    const { customId, values, locale } = request;
    const language = replyLanguage(locale);
    const action = readCustomId(customId);
    const verb = verbOf(customId);
    if (verb === undefined) {
      return { message: outdatedComponentMessage(language), logFields: { verdict: 'outdated' } };
    }
    const [first = '', second = '', third = '', fourth = '', fifth] = action?.subject ?? [];
    if (verb === 'page') {
      const page = Number(/^\d{1,3}$/u.exec(second)?.[0] ?? 0);
      return { ...(await report(services, readPeriod(first), page, language)), updatesMessage: true };
    }
    if (verb === 'search') {
      return {
        message: outdatedComponentMessage(language),
        modal: searchModal([first, second, third], language),
        logFields: { verdict: 'search opened' },
      };
    }
    const [picked = ''] = values;
    const opens = verb === 'draft';
    const days = readPeriod(opens ? first : third);
    // Both at once, because Discord waits only three seconds.
    const [question, read] = await Promise.all([
      findQuestion(questionLog, opens ? picked : first),
      reading.has(verb) ? questionLog.insights(days) : null,
    ]);
    if (question === null) return { message: goneQuestionMessage(language), logFields: { verdict: 'gone' } };
    const draft: Draft = {
      question,
      writtenIn: languages.find((each) => each === second) ?? question.language,
      days,
      language,
    };
    switch (verb) {
      case 'draft':
        return openDraft(knowledge, draft, read);
      case 'language':
        return { ...openDraft(knowledge, draft, read), updatesMessage: true };
      case 'phrasing':
        return addPhrasingTo(services, draft, picked);
      case 'entry':
        return startIn(services, draft, picked);
      case 'dismiss':
        return {
          message: dismissedMessage(question.text, language),
          logFields: { verdict: 'dismissed' },
          event: { type: 'dismissed', key: question.key },
          updatesMessage: true,
        };
      case 'remove':
      case 'discard':
        return undo(services, draft, verb, third);
      case 'meanings':
      case 'answer':
        // The log may fail here even though the question was read from it.
        return read === null
          ? { message: noLogMessage(language), logFields: { verdict: 'no question log' } }
          : proposeWordsFor(services, draft, read, verb === 'answer' ? picked : undefined);
      case 'teach':
        return teachWords(services, draft, picked);
      case undoVerbs.concept:
        return forgetWords(services, draft, 'concept', third, fourth, fifth);
      case undoVerbs.name:
        return forgetWords(services, draft, 'name', third, fourth, undefined);
    }
  },

  handleModal: ({ customId, fields, locale }: ModalRequest, services: Services): Reply => {
    const language = replyLanguage(locale);
    const action = readCustomId(customId);
    const [key = '', written, days] = action?.subject ?? [];
    const writtenIn = languages.find((each) => each === written);
    if (action?.verb !== 'found' || readQuestionKey(key) === undefined || writtenIn === undefined) {
      return { message: outdatedComponentMessage(language), logFields: { verdict: 'outdated' } };
    }
    const reference = { question: { key }, writtenIn, days: readPeriod(days), language };
    return searchFor(services, fields[searchField] ?? '', reference);
  },
};

/** A page of what readers asked. */
async function report(
  { knowledge: { current }, questionLog }: Pick<Services, 'knowledge' | 'questionLog'>,
  days: number,
  page: number,
  language: Language,
): Promise<Reply> {
  const read = await questionLog.insights(days);
  return read === null
    ? { message: noLogMessage(language), logFields: { verdict: 'no question log' } }
    : {
        message: insightsMessage(triage(read, current, askAlone), { story: current.story, language }, page),
        logFields: { verdict: 'insights', days },
      };
}

function verbOf(customId: string): Verb | undefined {
  const action = readCustomId(customId);
  return verbs.find((verb) => verb === action?.verb);
}

/** The question with a key, which a forged component may have made up; null if there is none. */
async function findQuestion(
  questionLog: Services['questionLog'],
  typedKey: string,
): ReturnType<Services['questionLog']['question']> {
  const key = readQuestionKey(typedKey);
  return key === undefined ? null : questionLog.question(key);
}

/** A period from an option or a part of a component's id; the default if it is not one of the choices. */
function readPeriod(days: unknown): number {
  return periods.find((period) => String(period) === String(days)) ?? defaultPeriod;
}
