import { months } from '../../text/calendar.ts';
import type { Texts } from './texts.ts';

// A narrow no-break space goes before ; ! ? and %, a no-break space before a colon and inside « ».

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} et ${last}` : last;
}

function plural(number: number, one: string, many: string): string {
  return number > 1 ? many : one;
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${plural(number, one, many)}`;
}

/** « 24 dernières heures », « 7 derniers jours ». */
function recent(days: number): string {
  return days === 1 ? '24 dernières heures' : `${days} derniers jours`;
}

/** « les 24 heures précédentes », « les 7 jours précédents ». */
function preceding(days: number): string {
  return days === 1 ? 'les 24 heures précédentes' : `les ${days} jours précédents`;
}

function scope(about: string | null, from: string | null, to: string | null): string {
  const subject = about === null ? 'Tous les événements' : `Événements : ${about}`;
  if (from !== null && to !== null) {
    return from === to ? `${subject}, le ${from}` : `${subject}, du ${from} au ${to}`;
  }
  if (from !== null) return `${subject}, à partir du ${from}`;
  return to === null ? subject : `${subject}, jusqu’au ${to}`;
}

function smallPrint(facts: readonly string[]): string {
  return facts.length === 0 ? '' : `-# ${facts.join(' · ')}`;
}

/** The French texts. */
export const fr: Texts = {
  date: (day, month, year) => `${day === 1 ? '1er' : day} ${months.fr[month - 1] ?? ''} ${year}`,
  list,
  paragraphs: (numbers) =>
    `${plural(numbers.length, 'paragraphe', 'paragraphes')} ${list(numbers.map(String))}`,
  shortParagraphs: (numbers) => `§ ${numbers.join(', ')}`,
  paragraphCount: (count) => counted(count, 'paragraphe', 'paragraphes'),
  noParagraph: (number, first, last) =>
    `L’article n’a pas de paragraphe ${number} : ils sont numérotés de ${first} à ${last}.`,
  digest: 'résumé par nos soins',
  noticeAndByline: 'mention en tête et signature',
  otherLanguageOnly: 'Cet article n’est disponible qu’en anglais.',
  revision: {
    heading: 'Corrections et mises à jour',
    // Full hours without their minutes.
    time: (clock) => `${Number(clock.slice(0, 2))} h ${clock.slice(3)}`.replace(' 00', ''),
    embargo: (when, what) => `Sous embargo jusqu’au ${when} : ${what}`,
    corrected: (when, what) => `Corrigé le ${when} : ${what}`,
    updated: (when, what) => `Mis à jour le ${when} : ${what}`,
  },
  whoSaysSo: (who) => `Qui le dit : ${who}`,
  related: 'À lire aussi :',
  feedback: {
    formTitle: 'Qu’est-ce qui ne va pas dans la réponse ?',
    reason: 'Choisissez ce qui convient le mieux',
    reasons: {
      'wrong-question': 'Elle répond à une autre question',
      'wrong-fact': 'Elle contient une erreur',
      unclear: 'Elle n’est pas claire',
      'too-short': 'Elle en dit trop peu',
    },
    note: 'Avec vos propres mots',
    thanks: 'Merci de votre retour !',
    sorry: 'Merci de votre retour, et désolé que la réponse n’ait pas été utile.',
    closest: 'Voici les questions les plus proches :',
  },
  messageSays: (text) => `Le message : « ${text} »`,
  emptyMessage:
    'Je ne réponds qu’à du texte, et ce message n’en contient pas : ce n’est peut-être qu’une image, un fichier ou un lien. Posez plutôt votre question avec /demander.',
  didYouMean: 'Vouliez-vous dire… ?',
  noneOfThese: 'Aucune de ces questions ?',
  topicsHint: 'Toutes les questions auxquelles je peux répondre : /sujets.',
  nothingFound: 'Je n’ai pas trouvé cela dans l’article.',
  nothingOn: (names) =>
    `Je n’ai rien trouvé sur ${names.map((name) => `« ${name} »`).join(' ou ')} dans l’article.`,
  nothingFoundHint: (topics) =>
    `Je ne connais que cet article. Il traite de ces sujets : ${topics.join(' · ')}. Essayez d’autres mots.`,
  nothingFoundTryTopic:
    'Je ne connais que cet article. Essayez d’autres mots, ou parcourez l’un de ses sujets.',
  askTyped: (typed) => `Demander\u00a0: ${typed}`,
  openQuestion: (question) => `Pas dans l’article\u00a0: ${question}`,
  goneEntry: 'Cette question n’est plus disponible.',
  goneEntryHint: 'Les réponses ont été mises à jour depuis qu’elle a été proposée.',
  topics: {
    intro: (answered, open) =>
      `Je peux répondre à **${counted(answered, 'question', 'questions')}** sur cet article${
        open > 0 ? `, qui en laisse **${open}** sans réponse` : ''
      }. Choisissez un sujet, ou commencez par l’une de celles-ci.`,
    chooseTopic: 'Choisir un sujet',
    questions: (answered, open) =>
      [
        ...(answered > 0 ? [counted(answered, 'réponse', 'réponses')] : []),
        ...(open > 0 ? [`${open} sans réponse`] : []),
      ].join(', '),
    other: 'Autres questions sans réponse',
    leftOpen: 'L’article n’y répond pas',
    chooseQuestion: (first, last, all) =>
      all === last - first + 1 ? 'Choisir une question' : `Questions ${first} à ${last} sur ${all}`,
    previous: 'Questions précédentes',
    next: 'Questions suivantes',
    goneTopic: 'Ce sujet n’est plus disponible : les réponses ont été mises à jour. Choisissez-en un autre.',
  },
  story: {
    published: (publisher, date) => `${publisher}, ${date}`,
    byline: (names) => `par ${list(names)}`,
    standings: { confirmed: 'Confirmé', claimed: 'Affirmé', undecided: 'En suspens' },
    commands: (answered, open) =>
      `${counted(answered, 'réponse', 'réponses')}${open > 0 ? `, ${counted(open, 'question', 'questions')} sans réponse` : ''}\n-# /demander · /sujets · /chronologie`,
  },
  timeline: {
    title: 'Chronologie',
    scope,
    asText: 'Les événements en texte',
    ahead: 'à venir',
    source: (publisher, date) => `Source : ${publisher}, ${date}`,
    empty: 'Aucun événement ne correspond. Élargissez la période, ou retirez une option.',
    unknownName: (typed, names) =>
      `Aucun événement ne concerne « ${typed} ».${names.length === 0 ? '' : ` Il y en a sur ${list(names)}.`}`,
    badDate: (option, typed) => `Je ne comprends pas la date « ${typed} » (option « ${option} »).`,
    badDateExamples:
      'Formats acceptés : 31/01/2025 · 31 janvier · 30 janv. · janvier · printemps 2025 · 2025 · hier, c’est-à-dire la veille de la parution.',
    noSuchDate: (typed, fault) =>
      fault.kind === 'month'
        ? `« ${typed} » n’existe pas : il n’y a pas de mois ${fault.month}.`
        : `« ${typed} » n’existe pas : ${months.fr[fault.month - 1] ?? ''} ${fault.year} compte ${fault.days} jours.`,
    reversed: (from, to) => `« ${from} » vient après « ${to} » : inversez les deux dates, ou retirez-en une.`,
    fromOption: 'début',
    toOption: 'fin',
    page: (page, pages) => `Page ${page} sur ${pages}`,
    previous: 'Événements précédents',
    next: 'Événements suivants',
    picture: {
      span: 'jour non précisé',
      noEvents: 'L’article ne mentionne aucun événement daté.',
      shows: (count) => `Chronologie de ${counted(count, 'événement', 'événements')}.`,
      more: (count) => `Et ${counted(count, 'autre', 'autres')}.`,
    },
  },
  reload: {
    done: 'Connaissances rechargées',
    preview: 'Essai à blanc : ce qu’un rechargement changerait',
    previewHint:
      'Rien n’a changé pour les lecteurs. Pour appliquer ces changements, lancez `/recharger` sans `essai`.',
    quoted: (text) => `« ${text} »`,
    evaluation: (count) => `Effet sur ${counted(count, 'question', 'questions')} de contrôle`,
    outcomes: ({ right, wrong, offered, silent }) =>
      `justes ${right}, fausses ${wrong}, suggestions seules ${offered}, sans réponse ${silent}`,
    better: (count, questions) =>
      `${count} ${plural(count, 'désormais juste', 'désormais justes')} : ${questions}`,
    worse: (count, questions) =>
      `${count} ${plural(count, 'n’est plus juste', 'ne sont plus justes')} : ${questions}`,
    nothingChanged: 'Rien n’a changé : les fichiers sont identiques.',
    failed: (count) =>
      `Rechargement refusé : les fichiers contiennent ${counted(count, 'erreur', 'erreurs')}`,
    oldStillServes: 'Rien n’a changé pour les lecteurs : la version précédente reste en service.',
    everyProcess: (count) =>
      count === 1 ? 'Le seul processus les utilise.' : `Les ${count} processus les utilisent.`,
    someProcesses: (serving, processes) =>
      `${serving} processus sur ${processes} ${plural(serving, 'les utilise', 'les utilisent')}. Parmi les autres :`,
    behind: {
      mistakes: 'le dossier de connaissances de l’un contient des erreurs ; son journal dit lesquelles',
      'other-version':
        'le dossier de connaissances de l’un contient d’autres fichiers : mettez-le à jour, il suivra de lui-même',
      silent: 'l’un n’a pas indiqué s’il les utilise',
    },
    databaseAway:
      'Ce processus les utilise. Les autres n’en savent encore rien, car la base de données est injoignable ; ils suivront à son retour.',
    lists: {
      entries: 'Questions',
      gaps: 'Questions sans réponse dans l’article',
      timeline: 'Événements',
      names: 'Noms',
      concepts: 'Notions',
      paragraphs: 'Paragraphes',
    },
    phrasings: ({ added, removed, total }) =>
      `**Formulations**\n- ${counted(added, 'ajoutée', 'ajoutées')}, ${counted(removed, 'supprimée', 'supprimées')}, ${total.toLocaleString('fr')} au total`,
    aboutChanged: 'La présentation de l’article (story.yaml) a changé',
    added: (count, ids) => `${counted(count, 'ajout', 'ajouts')} : ${ids}`,
    changed: (count, ids) => `${counted(count, 'modification', 'modifications')} : ${ids}`,
    removed: (count, ids) => `${counted(count, 'suppression', 'suppressions')} : ${ids}`,
    more: (count) => `et ${counted(count, 'autre', 'autres')}`,
    moreProblems: (count) => `… et ${counted(count, 'autre erreur', 'autres erreurs')}`,
  },
  insights: {
    title: (days) => `Ce que les lecteurs ont demandé ces ${recent(days)}`,
    noLog: 'Il n’y a pas de journal des questions',
    noLogHint:
      'Il est désactivé, ou son fichier est illisible. Indiquez dans `QUESTION_LOG` le chemin d’un fichier où le bot peut écrire, puis redémarrez le bot ; les détails sont dans son journal.',
    noQuestions: (days) =>
      `Personne n’a posé de question ces ${recent(days)}. Les prochaines seront comptées ici.`,
    asked: (count) => `**${count}** ${plural(count, 'question', 'questions')}`,
    share: (percent) => `${percent} %`,
    answered: 'Avec réponse',
    gaps: 'Pas dans l’article',
    offered: 'Suggestions uniquement',
    unanswered: 'Sans réponse',
    comparison: (points, days) =>
      points === 0
        ? `autant que ${preceding(days)}`
        : `${counted(Math.abs(points), 'point', 'points')} de ${points > 0 ? 'plus' : 'moins'} que ${preceding(days)}`,
    unansweredHeading: 'Questions restées sans réponse',
    offeredHeading: 'Suggestions uniquement, et choix des lecteurs',
    unhelpfulHeading: 'Réponses sans doute fausses',
    corrected: (count) => `une autre choisie ${count} fois`,
    confidentHeading: 'Réponses données avec certitude, un échantillon à relire',
    leftOut: (answered, smallTalk, otherStories) =>
      smallPrint([
        ...(answered === 0
          ? []
          : [
              answered === 1
                ? '1 question a désormais sa réponse'
                : `${answered} questions ont désormais leur réponse`,
            ]),
        ...(smallTalk === 0 ? [] : [`${smallTalk} relevai${smallTalk === 1 ? '' : 'en'}t du bavardage`]),
        ...(otherStories === 0
          ? []
          : [`${otherStories} portai${otherStories === 1 ? '' : 'en'}t sur un autre article`]),
      ]),
    quoted: (text) => `« ${text} »`,
    picked: (picks) => `choix : ${picks}`,
    nothingPicked: 'aucun choix',
    said: (remarks) => `selon les lecteurs : ${remarks}`,
    reasons: {
      'wrong-question': 'une autre question',
      'wrong-fact': 'une erreur',
      unclear: 'pas clair',
      'too-short': 'trop court',
    },
    askedAs: (question) => `posée ainsi : ${question}`,
    more: (count) => `et ${counted(count, 'autre', 'autres')}`,
    draftTo: 'Préparer une réponse à…',
    times: (count, outcome) =>
      `${count} fois, ${
        {
          unanswered: 'sans réponse',
          offered: 'suggestions uniquement',
          confident: 'réponse donnée avec certitude',
        }[outcome]
      }`,
  },
  draft: {
    title: 'Préparer une réponse',
    writtenIn: { en: 'Langue : anglais.', fr: 'Langue : français.' },
    switchTo: { en: 'Choisir l’anglais', fr: 'Choisir le français' },
    dismiss: 'Ne plus l’afficher',
    dismissed: 'Retirée de la liste',
    dismissedHint: 'Ni cette question ni celles qui ont les mêmes mots n’y figureront plus.',
    addTo: 'Ajouter comme formulation de…',
    newIn: 'Créer une question dans le sujet…',
    subjects: { entry: 'question avec réponse', gap: 'question sans réponse dans l’article' },
    newGap: 'Pas dans l’article (gaps/)',
    newGapHint: 'une question que l’article laisse sans réponse',
    pickedBy: (count) => `choisie ${count} fois`,
    added: 'Formulation ajoutée',
    addedTo: (phrasing, question) =>
      `${phrasing} est maintenant une autre façon de demander : **${question}**`,
    addedHint: 'Elle prendra effet après /recharger.',
    appended: 'Ébauche ajoutée',
    appendedHint:
      'Elle est en commentaire : rien ne change encore pour les lecteurs. Complétez-la, retirez le `#` au début de chaque ligne, puis lancez /recharger.',
    undo: 'Annuler',
    undone: { remove: 'Formulation retirée', discard: 'Ébauche retirée' },
    undoneHint: {
      remove: 'Si elle était déjà en service, elle cessera de l’être après /recharger.',
      discard: 'Le fichier est comme avant l’ébauche.',
    },
    changedSince: 'Impossible d’annuler ici : cet endroit du fichier a été modifié depuis.',
    rejected: (count) => `Rien n’a été écrit : ${counted(count, 'erreur', 'erreurs')}`,
    nothingWritten: 'Les fichiers n’ont pas changé.',
    goneQuestion:
      'Cette question n’est plus dans le journal des questions. Consultez les questions actuelles avec /bilan.',
    goneTarget: 'Ce que vous avez choisi n’est plus dans l’article. Recommencez avec /bilan.',
  },
  notAdmin:
    'Seules les personnes qui gèrent ce bot peuvent faire cela. Être administrateur d’un serveur ne suffit pas.',
  tooManyQuestions: (seconds) =>
    `Cela fait beaucoup de questions d’un coup. Réessayez dans ${counted(seconds, 'seconde', 'secondes')}.`,
  unknownCommand: 'Cette commande n’est plus à jour. Rechargez Discord et réessayez dans un instant.',
  outdatedComponent: 'Ce bouton ou ce menu n’est plus à jour. Relancez la commande.',
  failure: (reference) =>
    `Désolé, une erreur s’est produite de mon côté. Réessayez ; si cela continue, transmettez cette référence aux personnes qui gèrent ce bot : ${reference}`,
};
