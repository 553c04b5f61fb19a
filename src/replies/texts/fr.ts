import { months } from '../../text/calendar.ts';
import { fromTo } from './from-to.ts';
import { insightsFr } from './insights-fr.ts';
import type { Texts } from './texts.ts';

// Narrow no-break spaces stand before ; ! ? and %, no-break spaces before a colon and inside « ».

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} et ${last}` : last;
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${number > 1 ? many : one}`;
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
  date: (day, month, year) => `${day === 1 ? '1er' : day} ${months.fr[month - 1] ?? ''} ${year}`,
  list,
  paragraphs: (numbers) =>
    `${numbers.length > 1 ? 'paragraphes' : 'paragraphe'} ${list(numbers.map(String))}`,
  shortParagraphs: (numbers) => `§ ${numbers.join(', ')}`,
  noticeAndByline: 'notice et signature',
  whoSaysSo: (who) => `Qui le dit : ${who}`,
  related: '**À lire aussi**',
  notWhatYouMeant: 'Ce n’était pas votre question ?',
  feedback: {
    helpful: 'Utile',
    unhelpful: 'Pas utile',
    thanks: 'Merci de votre retour !',
    sorry: 'Merci de votre retour, et désolé si la réponse n’a pas été utile.',
    closest: '**Voici les questions les plus proches :**',
  },
  youAsked: (question) => `Votre question : « ${question} »`,
  messageSays: (text) => `Le message : « ${text} »`,
  emptyMessage:
    'Je ne peux répondre qu’à du texte, et ce message n’en contient pas : peut-être une image, un fichier ou un lien seul. Vous pouvez poser votre question avec /demander.',
  noneOfThese: 'Rien de tout cela ?',
  topicsHint: 'Tout ce à quoi je peux répondre : /sujets.',
  didYouMean: 'Vouliez-vous dire… ?',
  answeredInstead: '**L’article répond à ces questions :**',
  nothingFound: 'Je n’ai pas trouvé cela dans l’article',
  nothingFoundHint: (topics) =>
    `Je ne connais que cet article. Il traite de ces sujets : ${topics.join(' · ')}. Essayez d’autres mots, ou choisissez une question dans la liste pendant la saisie.`,
  nothingFoundTryTopic:
    'Je ne connais que cet article. Vous pouvez poser la question autrement, ou parcourir l’un de ses sujets :',
  goneEntry: 'Cette question n’existe plus',
  goneEntryHint: 'Les réponses ont été mises à jour depuis qu’elle a été proposée.',
  topics: {
    title: 'Ce que vous pouvez demander',
    intro: (answered, unanswered) =>
      `Je peux répondre à ${counted(answered, 'question', 'questions')} sur cet article${
        unanswered > 0
          ? ` et j’en connais ${unanswered} qu’il laisse ${unanswered > 1 ? 'ouvertes' : 'ouverte'}`
          : ''
      }. Choisissez un sujet, ou posez votre propre question avec /demander.`,
    chooseTopic: 'Choisir un sujet',
    questions: (number) => counted(number, 'question', 'questions'),
    chooseQuestion: (first, last, all) =>
      all === last - first + 1 ? 'Choisir une question' : `Questions ${first} à ${last} sur ${all}`,
    previous: 'Questions précédentes',
    next: 'Questions suivantes',
    goneTopic: 'Ce sujet n’existe plus : les réponses ont été mises à jour. Vous pouvez en choisir un autre.',
  },
  story: {
    published: (publisher, date) => `${publisher}, ${date}`,
    byline: (names) => `par ${list(names)}`,
    standings: { confirmed: 'Confirmé', claimed: 'Affirmé', undecided: 'Pas encore tranché' },
    more: 'Une question ? /demander. Tout ce à quoi je peux répondre : /sujets.',
  },
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
    unknownChip: (typed, chips) =>
      `L’article ne parle d’aucune puce nommée « ${typed} ». ${chips.length === 0 ? 'Il n’en cite aucune.' : `Il parle de celles-ci : ${list(chips)}.`}`,
    badDate: (option, typed) => `Je ne comprends pas la date « ${typed} » (option « ${option} »).`,
    badDateExamples: 'Ceci fonctionne : 2023 · 2023-05 · 2023-05-31 · janvier 2025 · 31 janvier 2025.',
    reversed: (from, to) =>
      `« ${from} » vient après « ${to} » : inversez les deux, ou retirez l’une des dates.`,
    fromOption: 'début',
    toOption: 'fin',
    page: (page, pages) => `Page ${page} sur ${pages}`,
    previous: 'Plus tôt',
    next: 'Plus tard',
    picture: {
      otherLane: 'Autres',
      span: 'date exacte non précisée',
      noEvents: 'L’article ne rapporte aucun événement.',
      enlarged: (days) => `Échelle agrandie : ${list(days)}`,
      shows: (count) => `Chronologie de ${count} ${count > 1 ? 'événements' : 'événement'}.`,
      highlighted: (chosen) => `En évidence (${chosen}) :`,
      others: 'Estompés :',
      more: (count) => (count === 1 ? 'Et 1 autre.' : `Et ${count} autres.`),
    },
  },
  reload: {
    done: 'Connaissances rechargées',
    preview: 'Essai à blanc : ce qu’un rechargement ferait',
    previewHint: 'Rien ne change pour les lecteurs. `/recharger` sans `essai` met en service.',
    quoted: (text) => `« ${text} »`,
    evaluation: (count) => `Essayé sur ${count} questions de contrôle`,
    outcomes: (before, after) =>
      `justes ${fromTo(before.right, after.right)}, fausses ${fromTo(before.wrong, after.wrong)}, ` +
      `proposées ${fromTo(before.offered, after.offered)}, sans réponse ${fromTo(before.silent, after.silent)}`,
    better: (count, questions) =>
      `${count} ${count > 1 ? 'désormais justes' : 'désormais juste'} : ${questions}`,
    worse: (count, questions) =>
      `${count} ${count > 1 ? 'ne sont plus justes' : 'n’est plus juste'} : ${questions}`,
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
    phrasings: ({ added, removed, total }) =>
      `**Formulations**\n- ${added} ${added > 1 ? 'ajoutées' : 'ajoutée'}, ${removed} ${removed > 1 ? 'supprimées' : 'supprimée'}, ${total.toLocaleString('fr')} en tout`,
    aboutChanged: 'La présentation de l’article (story.yaml) a changé',
    added: (count, ids) => `${count} ${count > 1 ? 'ajouts' : 'ajout'} : ${ids}`,
    changed: (count, ids) => `${count} ${count > 1 ? 'modifications' : 'modification'} : ${ids}`,
    removed: (count, ids) => `${count} ${count > 1 ? 'suppressions' : 'suppression'} : ${ids}`,
    more: (count) => (count === 1 ? 'et 1 autre' : `et ${count} autres`),
    moreProblems: (count) => (count === 1 ? '… et 1 autre erreur' : `… et ${count} autres erreurs`),
  },
  ...insightsFr,
  notAdmin:
    'Seules les personnes qui gèrent ce bot peuvent faire cela. Être administrateur d’un serveur ne suffit pas.',
  tooManyQuestions: (seconds) =>
    `Cela fait beaucoup de questions d’un coup. Je vous réponds de nouveau dans ${counted(seconds, 'seconde', 'secondes')}.`,
  unknownCommand: 'Cette commande n’est plus à jour. Rechargez Discord et réessayez dans un instant.',
  outdatedComponent:
    'Ce bouton ou ce menu n’est plus à jour. Posez de nouveau votre question avec /demander.',
  failure: (reference) =>
    `Désolé, une erreur s’est produite de mon côté. Réessayez ; si cela continue, donnez cette référence aux personnes qui gèrent ce bot : ${reference}`,
};
