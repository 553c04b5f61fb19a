import type { Localized } from '../../text/language.ts';

/** What curators read when a question is to be answered by words for the vocabulary. Arguments arrive ready to be shown. */
export interface MeaningsTexts {
  /** Label of the button, and heading of what it shows. */
  readonly title: string;
  readonly hint: string;
  /** Which entry the proposals aim at; null where nobody has said. */
  readonly rightAnswer: (question: string | null) => string;
  /** Placeholder of the menu of proposals. */
  readonly accept: string;
  readonly meansTheSame: (words: string, concept: string) => string;
  readonly isAnotherName: (words: string, name: string) => string;
  /** Of the labelled questions, how many would be answered correctly and how many no longer, where there is one of either or none to judge by. */
  readonly effect: (wins: number, losses: number, others: number) => string;
  readonly answersWith: (question: string) => string;
  /** Where it is still not answered. */
  readonly offersFirst: (question: string) => string;
  readonly nothingToPropose: string;
  /** The same where nobody has said which entry answers the question. */
  readonly nothingWithoutAnswer: string;
  readonly answeredAlready: (question: string) => string;
  /** Placeholder of the menu of entries. */
  readonly byAnswer: string;
  readonly added: string;
  readonly addedHint: string;
  readonly nowMeansTheSame: (words: string, concept: string) => string;
  readonly isNowAnotherName: (words: string, name: string) => string;
  readonly removed: string;
  readonly removedHint: string;
  /** Label of the button, and title of its form. */
  readonly search: string;
  /** The form's field; at most 45 characters. */
  readonly searchFor: string;
  readonly found: (typed: string) => string;
  readonly nothingFound: (typed: string) => string;
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${number > 1 ? many : one}`;
}

export const meaningsTexts: Localized<MeaningsTexts> = {
  en: {
    title: 'Words that mean the same',
    hint: 'What you pick goes into the vocabulary, and helps with every question that has these words.',
    rightAnswer: (question) =>
      question === null
        ? 'Nobody has said yet which entry answers it. Choose it below: the proposals depend on it.'
        : `It should be answered by: **${question}**`,
    accept: 'Add to the vocabulary…',
    meansTheSame: (words, concept) => `“${words}” means the same as ${concept}`,
    isAnotherName: (words, name) => `“${words}” is another way to write ${name}`,
    effect: (wins, losses, others) =>
      others === 0
        ? 'no other labelled question to judge by'
        : `wins ${wins}, loses ${losses} of ${others} other labelled ${others === 1 ? 'question' : 'questions'}`,
    answersWith: (question) => `answers with: ${question}`,
    offersFirst: (question) => `not answered yet, but offered first: ${question}`,
    nothingToPropose:
      'There is nothing to propose: no new word in this question leads to the right answer without spoiling others. Add the question as a phrasing instead.',
    nothingWithoutAnswer: 'Until then there is nothing to propose.',
    answeredAlready: (question) =>
      `There is nothing to propose: the files answer this question already, with **${question}** If they have changed since the last /reload, readers get that answer after the next one.`,
    byAnswer: 'Propose words that lead to…',
    added: 'Words added',
    addedHint: 'They take effect after /reload.',
    nowMeansTheSame: (words, concept) => `“${words}” now means the same as **${concept}**`,
    isNowAnotherName: (words, name) => `“${words}” is now another way to write **${name}**`,
    removed: 'Words removed',
    removedHint: 'If they were in use already, they stop after /reload.',
    search: 'Search the entries',
    searchFor: 'Words of the question, or a part of the id',
    found: (typed) => `Found for “${typed}”`,
    nothingFound: (typed) => `Nothing found for “${typed}”. Try other words.`,
  },
  fr: {
    title: 'Mots de même sens',
    hint: 'Votre choix s’ajoute au vocabulaire et sert à toutes les questions qui contiennent ces mots.',
    rightAnswer: (question) =>
      question === null
        ? 'Personne n’a encore indiqué la bonne réponse. Choisissez-la ci-dessous : les propositions en dépendent.'
        : `La bonne réponse est celle à : **${question}**`,
    accept: 'Ajouter au vocabulaire…',
    meansTheSame: (words, concept) => `« ${words} » a le même sens que ${concept}`,
    isAnotherName: (words, name) => `« ${words} » est une autre façon d’écrire ${name}`,
    effect: (wins, losses, others) =>
      others === 0
        ? 'aucune autre question de contrôle pour en juger'
        : `${counted(wins, 'gagnée', 'gagnées')}, ${counted(losses, 'perdue', 'perdues')} sur ${counted(others, 'autre question', 'autres questions')} de contrôle`,
    answersWith: (question) => `réponse à : ${question}`,
    offersFirst: (question) => `sans réponse pour l’instant, mais proposée en premier : ${question}`,
    nothingToPropose:
      'Rien à proposer : aucun mot nouveau de cette question ne mène à la bonne réponse sans nuire à d’autres. Ajoutez-la plutôt comme formulation.',
    nothingWithoutAnswer: 'D’ici là, il n’y a rien à proposer.',
    answeredAlready: (question) =>
      `Rien à proposer : les fichiers répondent déjà à cette question, par **${question}** S’ils ont changé depuis le dernier rechargement, les lecteurs auront cette réponse après /recharger.`,
    byAnswer: 'Proposer des mots menant à…',
    added: 'Mots ajoutés',
    addedHint: 'Ils prendront effet après /recharger.',
    nowMeansTheSame: (words, concept) => `« ${words} » a maintenant le même sens que **${concept}**`,
    isNowAnotherName: (words, name) => `« ${words} » est maintenant une autre façon d’écrire **${name}**`,
    removed: 'Mots retirés',
    removedHint: 'S’ils étaient déjà en service, ils cesseront de l’être après /recharger.',
    search: 'Chercher une question',
    searchFor: 'Mots de la question, ou partie de son id',
    found: (typed) => `Résultats pour « ${typed} »`,
    nothingFound: (typed) => `Aucun résultat pour « ${typed} ». Essayez d’autres mots.`,
  },
};
