import type { InsightsTexts } from './insights-texts.ts';

// Narrow no-break spaces stand before ; ! ? and %, no-break spaces before a colon and inside « ».

function span(days: number): string {
  return days === 1 ? '24 heures' : `${days} jours`;
}

/** "les 24 heures précédentes". */
function before(days: number): string {
  return `les ${span(days)} ${days === 1 ? 'précédentes' : 'précédents'}`;
}

/** "24 dernières heures". */
function last(days: number): string {
  return days === 1 ? '24 dernières heures' : `${days} derniers jours`;
}

/** The French words about what readers ask, and of drafts. */
export const insightsFr: InsightsTexts = {
  insights: {
    title: (days) => `Ce que les lecteurs ont demandé ces ${last(days)}`,
    noLog: 'Il n’y a pas de journal des questions à consulter',
    noLogHint:
      'Il est désactivé, ou son fichier est illisible. Indiquez dans `QUESTION_LOG` le chemin d’un fichier où le bot peut écrire, puis redémarrez le bot ; le journal du bot en dit plus.',
    noQuestions: (days) =>
      `Personne n’a rien demandé ces ${last(days)}. Les prochaines questions des lecteurs seront comptées ici.`,
    asked: (count) => `**${count}** ${count > 1 ? 'questions' : 'question'}`,
    share: (percent) => `${percent} %`,
    answered: 'Avec réponse',
    gaps: 'Pas dans l’article',
    offered: 'Autres questions proposées',
    vain: 'Sans résultat',
    comparison: (points, days) =>
      points === 0
        ? `comme ${before(days)}`
        : `${Math.abs(points)} ${Math.abs(points) > 1 ? 'points' : 'point'} de ${
            points > 0 ? 'plus' : 'moins'
          } que ${before(days)}`,
    vainHeading: 'Questions restées sans résultat',
    offeredHeading: 'Autres questions proposées, et choix des lecteurs',
    unhelpfulHeading: 'Réponses marquées « pas utile »',
    quoted: (text) => `« ${text} »`,
    picked: (picks) => `choix : ${picks}`,
    nothingPicked: 'aucune n’a été choisie',
    askedAs: (question) => `posée ainsi : ${question}`,
    more: (count) => (count === 1 ? 'et 1 autre' : `et ${count} autres`),
    draftTo: 'Préparer une réponse à…',
    times: (count, how) =>
      `${count} fois, ${
        { vain: 'sans résultat', offered: 'autres questions proposées', unhelped: 'réponse jugée inutile' }[
          how
        ]
      }`,
  },
  draft: {
    title: 'Préparer une réponse',
    writtenIn: {
      en: 'Considérée comme une question en anglais.',
      fr: 'Considérée comme une question en français.',
    },
    switchTo: { en: 'Elle est en anglais', fr: 'Elle est en français' },
    addTo: 'L’ajouter comme formulation de…',
    newIn: 'Commencer une nouvelle question dans le sujet…',
    subjects: { entry: 'question avec réponse', gap: 'sans réponse dans l’article' },
    newGap: 'Pas dans l’article (gaps/)',
    newGapHint: 'une question que l’article laisse ouverte',
    pickedBy: (count) => `choisie ${count} fois`,
    added: 'Formulation ajoutée',
    addedTo: (phrasing, question) =>
      `${phrasing} est maintenant une autre façon de demander : **${question}**`,
    addedHint: 'Les lecteurs en profitent dès que les connaissances sont rechargées : /recharger.',
    appended: 'Ébauche ajoutée',
    appendedHint:
      'Elle y est en commentaire : rien ne change pour les lecteurs. Complétez-la, retirez le `#` au début de ses lignes, puis /recharger.',
    rejected: (count) => `Rien n’a été écrit : ${count} ${count > 1 ? 'erreurs' : 'erreur'}`,
    nothingWritten: 'Les fichiers sont tels qu’ils étaient.',
    goneQuestion:
      'Cette question n’est plus dans le journal des questions. Consultez ce que demandent les lecteurs avec /bilan.',
    goneTarget: 'Ce que vous avez choisi n’est plus dans l’article. Recommencez avec /bilan.',
  },
};
