import type { Localized } from '../text/language.ts';

/** The words of the messages to the desk. */
export interface DeskTexts {
  readonly unanswered: string;
  readonly wrong: string;
  /** What suggests that an answer is wrong, and how often. */
  readonly signs: (unhelpful: number, corrected: number) => string;
  readonly asked: (count: number) => string;
  readonly hint: string;
  readonly digest: string;
  readonly stillOpen: string;
  readonly doubted: string;
  readonly answeredNow: (count: number) => string;
}

export const deskTexts: Localized<DeskTexts> = {
  en: {
    unanswered: 'Asked three times or more, and not answered',
    wrong: 'Flagged as wrong at least twice',
    signs: (unhelpful, corrected) =>
      [
        ...(unhelpful === 0 ? [] : [`“not helpful” × ${unhelpful}`]),
        ...(corrected === 0 ? [] : [`another answer picked × ${corrected}`]),
      ].join(', '),
    asked: (count) => `× ${count}`,
    hint: '`/insights` turns a question into an answer.',
    digest: 'The week’s questions',
    stillOpen: 'Still not answered',
    doubted: 'Probably wrong',
    answeredNow: (count) => `Now answered: ${count}.`,
  },
  fr: {
    unanswered: 'Posées trois fois ou plus, restées sans réponse',
    wrong: 'Réponses contestées au moins deux fois',
    signs: (unhelpful, corrected) =>
      [
        ...(unhelpful === 0 ? [] : [`« pas utile » × ${unhelpful}`]),
        ...(corrected === 0 ? [] : [`autre réponse choisie × ${corrected}`]),
      ].join(', '),
    asked: (count) => `× ${count}`,
    hint: '`/bilan` permet de rédiger les réponses qui manquent.',
    digest: 'Les questions de la semaine',
    stillOpen: 'Toujours sans réponse',
    doubted: 'Réponses sans doute fausses',
    answeredNow: (count) => `Questions qui ont désormais une réponse : ${count}.`,
  },
};
