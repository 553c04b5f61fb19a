import type { Texts } from './texts.ts';

// Narrow no-break spaces stand before ; ! ? and %, no-break spaces before a colon and inside « ».
const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} et ${last}` : last;
}

function scope(chip: string | null, from: string | null, to: string | null): string {
  const subject = chip === null ? 'Tous les événements' : `Événements concernant la puce ${chip}`;
  if (from !== null && to !== null)
    return from === to ? `${subject}, le ${from}` : `${subject}, du ${from} au ${to}`;
  if (from !== null) return `${subject}, à partir du ${from}`;
  return to === null ? subject : `${subject}, jusqu’au ${to}`;
}

/** The French catalogue. */
export const fr: Texts = {
  date: (day, month, year) => `${day === 1 ? '1er' : day} ${months[month - 1] ?? ''} ${year}`,
  list,
  paragraphs: (numbers) =>
    `${numbers.length > 1 ? 'paragraphes' : 'paragraphe'} ${list(numbers.map(String))}`,
  noticeAndByline: 'notice et signature',
  whoSaysSo: (who) => `Qui le dit : ${who}`,
  related: 'À lire aussi',
  youAsked: (question) => `Votre question : « ${question} »`,
  didYouMean: 'Vouliez-vous dire… ?',
  answeredInstead: 'Des questions auxquelles l’article répond :',
  nothingFound: 'Je n’ai pas trouvé cela dans l’article',
  nothingFoundHint: (topics) =>
    `Je ne connais que cet article. Il traite de ces sujets : ${topics.join(' · ')}. Essayez d’autres mots, ou choisissez une question dans la liste pendant la saisie.`,
  tryThese: 'Des questions pour commencer :',
  goneEntry: 'Cette question n’existe plus',
  goneEntryHint: 'Les réponses ont été mises à jour depuis qu’elle a été proposée.',
  timeline: {
    title: 'Chronologie',
    scope,
    kinds: {
      launch: 'lancement',
      restriction: 'restriction',
      consideration: 'à l’étude',
      meeting: 'rencontre',
      market: 'marchés',
      report: 'information de presse',
    },
    ahead: 'à venir',
    source: (publisher, date) => `Source : ${publisher}, ${date}`,
    empty: 'L’article ne rapporte aucun événement ici. Élargissez la période, ou retirez la puce.',
    more: (count) =>
      count === 1
        ? 'Et 1 autre événement : resserrez la période.'
        : `Et ${count} autres événements : resserrez la période.`,
    unknownChip: (typed, chips) =>
      `L’article ne parle d’aucune puce nommée « ${typed} ». Il parle de celles-ci : ${list(chips)}.`,
    badDate: (option, typed) => `Je ne comprends pas la date « ${typed} » (option « ${option} »).`,
    badDateExamples: 'Ceci fonctionne : 2023 · 2023-05 · 2023-05-31 · janvier 2025 · 31 janvier 2025.',
    reversed: (from, to) =>
      `« ${from} » vient après « ${to} » : inversez les deux, ou retirez l’une des dates.`,
    fromOption: 'début',
    toOption: 'fin',
  },
  reload: {
    done: 'Connaissances rechargées',
    nothingChanged: 'Rien n’a changé : les fichiers sont les mêmes.',
    failed: (count) =>
      count === 1
        ? 'Pas de rechargement : les fichiers contiennent 1 erreur'
        : `Pas de rechargement : les fichiers contiennent ${count} erreurs`,
    oldStillServes: 'Rien ne change pour les lecteurs : les réponses d’avant restent en service.',
    lists: {
      entries: 'Questions',
      gaps: 'Questions sans réponse dans l’article',
      timeline: 'Événements',
      names: 'Noms',
      concepts: 'Notions',
      paragraphs: 'Paragraphes',
    },
    phrasings: (before, after) => `Formulations : ${before} avant, ${after} maintenant`,
    aboutChanged: 'La présentation de l’article (story.yaml) a changé',
    added: (count, ids) => `${count} ${count > 1 ? 'ajouts' : 'ajout'} : ${ids}`,
    changed: (count, ids) => `${count} ${count > 1 ? 'modifications' : 'modification'} : ${ids}`,
    removed: (count, ids) => `${count} ${count > 1 ? 'suppressions' : 'suppression'} : ${ids}`,
    more: (count) => (count === 1 ? 'et 1 autre' : `et ${count} autres`),
    moreProblems: (count) => (count === 1 ? '… et 1 autre erreur' : `… et ${count} autres erreurs`),
  },
  notAdmin:
    'Seules les personnes qui gèrent ce bot peuvent faire cela. Être administrateur d’un serveur ne suffit pas.',
  unknownCommand: 'Cette commande n’est plus à jour. Rechargez Discord et réessayez dans un instant.',
  failure: (reference) =>
    `Désolé, une erreur s’est produite de mon côté. Réessayez ; si cela continue, donnez cette référence aux personnes qui gèrent ce bot : ${reference}`,
};
