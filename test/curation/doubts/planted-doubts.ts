import type { Damage } from '../../knowledge/checks/damage.ts';

const building = 'questions/building.yaml';
const decision = 'questions/decision.yaml';
const future = 'questions/future.yaml';
const people = 'questions/people.yaml';

/** Mistakes that change no figure and no name, each in both languages unless it says otherwise. */
export const turnedRound: readonly Damage[] = [
  {
    what: 'what fell rises',
    file: building,
    edits: [
      ['Visits fell from', 'Visits rose from'],
      ['Les entrées sont tombées de', 'Les entrées ont grimpé de'],
    ],
  },
  {
    what: 'what fell rises, in English alone',
    file: building,
    edits: [['Visits fell from', 'Visits rose from']],
  },
  {
    what: 'before becomes after',
    file: people,
    edits: [
      ['signatures before the vote', 'signatures after the vote'],
      ['a remis avant le vote', 'a remis après le vote'],
    ],
  },
  {
    what: 'until becomes from',
    file: future,
    edits: [
      ['accepts bids until 12', 'accepts bids from 12'],
      ["les offres jusqu'au 12", 'les offres à partir du 12'],
    ],
  },
  {
    what: 'a bound from above becomes one from below',
    file: building,
    edits: [
      ['more than 52 years', 'less than 52 years'],
      ['plus de 52 ans', 'moins de 52 ans'],
    ],
  },
  {
    what: 'last year becomes this year',
    file: building,
    edits: [
      ['£410,000 last year', '£410,000 this year'],
      ["410 000 £ l'an dernier", '410 000 £ cette année'],
    ],
  },
  {
    what: 'a yearly sum becomes a monthly one, in French',
    file: 'paragraphs.yaml',
    edits: [['pour 38 000 £ par an', 'pour 38 000 £ par mois']],
  },
  {
    what: 'miles become kilometres, in French',
    file: 'paragraphs.yaml',
    edits: [['à 17 miles', 'à 17 km']],
  },
  {
    what: 'the headline opens what is closed',
    file: 'story.yaml',
    edits: [
      ['votes to close its only', 'votes to reopen its only'],
      ['vote la fermeture de', 'vote la réouverture de'],
    ],
  },
  {
    what: 'a vote is turned round',
    file: decision,
    edits: [
      ['by 9 to 7 on', 'by 7 to 9 on'],
      ['9 voix contre 7', '7 voix contre 9'],
    ],
  },
  {
    what: 'two sums change places',
    file: future,
    edits: [
      [
        'need £600,000 to start; it has pledges of £145,000',
        'need £145,000 to start; it has pledges of £600,000',
      ],
      ['faudrait 600 000 £', 'faudrait 145 000 £'],
      ['elle a 145 000 £', 'elle a 600 000 £'],
    ],
  },
];

export const unhedged: readonly Damage[] = [
  {
    what: 'a denial is gone',
    file: building,
    edits: [
      ['The full report has not been published', 'The full report has been published'],
      ["Le rapport complet n'a pas été publié", 'Le rapport complet a été publié'],
    ],
  },
  {
    what: 'a hope is a plan',
    file: future,
    edits: [
      ['The council hopes to build', 'The council will build'],
      ['Le conseil espère construire', 'Le conseil construira'],
    ],
  },
  {
    what: '“not before” is gone',
    file: future,
    edits: [
      ['but not before 2030', 'in 2030'],
      ['mais pas avant 2030', 'en 2030'],
    ],
  },
  {
    what: 'a claim is confirmed',
    file: 'story.yaml',
    edits: [
      [
        'The petition against the closure had 6,840 signatures.',
        'Nuala Kerrigan says that the petition had 6,840 signatures.',
      ],
    ],
  },
  {
    what: 'what is undecided is stated as decided',
    file: 'story.yaml',
    edits: [
      ['What becomes of the land, says', 'The land will be sold, says'],
      ['Ce que deviendra le terrain, dit', 'Le terrain sera vendu, dit'],
    ],
  },
  {
    what: 'a gap says that the story does say it',
    file: 'gaps/future.yaml',
    edits: [["The story doesn't say what the land is worth", 'The story says what the land is worth']],
  },
  {
    what: 'what is to come has happened',
    file: decision,
    edits: [
      ['are to close for good on', 'closed for good on'],
      ['doivent fermer définitivement', 'ont fermé définitivement'],
    ],
  },
];

export const mixedUp: readonly Damage[] = [
  {
    what: 'the attribution is to somebody who does not speak',
    file: future,
    edits: [
      [
        '{en: unnamed sources and Brackwell Homes, fr: sources non nommées et Brackwell Homes}',
        '{en: Judith Ormsby, fr: Judith Ormsby}',
      ],
    ],
  },
  {
    what: 'the question names another in French',
    file: building,
    edits: [["- Qu'ont trouvé les ingénieurs ?", "- Qu'a trouvé Brackwell Homes ?"]],
  },
  {
    what: 'the answer is that of another entry',
    file: building,
    edits: [
      ['The roof and the boilers need £3.2 million of work, says', 'The pool lost £410,000 last year, says'],
    ],
  },
  {
    what: 'the end is lost',
    file: people,
    edits: [['27 people, 11 of them full time.', '27 people, 11 of']],
  },
  { what: 'a word stands twice', file: building, edits: [['An adult swim went', 'An adult swim swim went']] },
  {
    what: 'a bracket stays open',
    file: people,
    edits: [['27 people, 11 of them full time', '27 people (11 of them full time']],
  },
  {
    what: 'half is lost in French',
    file: building,
    edits: [
      [' ; les conseillers ont reçu un résumé.', '.'],
      ['Le rapport complet n', 'Rapport : il n'],
    ],
  },
];
