import type { Damage } from '../../knowledge/checks/damage.ts';

const crash = 'questions/crash.yaml';

/** Mistakes in the story of the ferry. */
export const inFerry: readonly Damage[] = [
  {
    what: 'two people change places',
    file: crash,
    edits: [
      [
        'were Ewan Brannigan, 34, a joiner, and Margit Solheim, 67',
        'were Margit Solheim, 34, a joiner, and Ewan Brannigan, 67',
      ],
      [
        'sont Ewan Brannigan, 34 ans, menuisier, et Margit Solheim',
        'sont Margit Solheim, 34 ans, menuisier, et Ewan Brannigan',
      ],
    ],
  },
  { what: 'knots are miles per hour', file: crash, edits: [['at 9 knots', 'at 9 mph']] },
  {
    what: 'the headline counts what another paragraph measures',
    file: 'story.yaml',
    edits: [
      ['sounded 14 times', 'sounded 40 times'],
      ['avait sonné 14 fois', 'avait sonné 40 fois'],
    ],
  },
  {
    what: 'nobody becomes somebody',
    file: 'questions/captain.yaml',
    edits: [
      ['but no one has been charged', 'and someone has been charged'],
      ["mais personne n'est inculpé", 'et une personne est inculpée'],
    ],
  },
  {
    what: 'what does not bind binds, of a name in the place of a pronoun',
    file: 'questions/aftermath.yaml',
    edits: [
      ['will not be binding', 'will be binding'],
      ['ne seront pas contraignantes', 'seront contraignantes'],
    ],
  },
  {
    what: 'below becomes above',
    file: crash,
    edits: [
      ['below the limit of 45', 'above the limit of 45'],
      ['sous la limite de 45', 'au-dessus de la limite de 45'],
    ],
  },
  {
    what: 'what somebody asked for is claimed by nobody',
    file: 'story.yaml',
    edits: [
      ['Rosalind Teague says that she had asked', 'Rosalind Teague had asked'],
      ['Rosalind Teague dit avoir demandé', 'Rosalind Teague a demandé'],
    ],
  },
];

/** Mistakes in the story of the club. */
export const inClub: readonly Damage[] = [
  {
    what: 'a condition is gone',
    file: 'questions/sale.yaml',
    edits: [['would be paid only if Rovers are promoted', 'would be paid as Rovers are promoted']],
  },
  {
    what: 'a decimal point in French',
    file: 'questions/sale.yaml',
    edits: [['27,5 millions £, dont', '27.5 millions £, dont']],
  },
  {
    what: 'who buys sells',
    file: 'questions/sale.yaml',
    edits: [
      [
        'Halcyon Ridge will buy 82% of the shares from Gerald Pickering',
        'Gerald Pickering will buy 82% of the shares from Halcyon Ridge',
      ],
      [
        'Halcyon Ridge rachètera 82 % des actions à Gerald Pickering',
        'Gerald Pickering rachètera 82 % des actions à Halcyon Ridge',
      ],
    ],
  },
  {
    what: 'one of two denials is gone, in French',
    file: 'questions/background.yaml',
    edits: [['le bail ne peut pas être', 'le bail peut être']],
  },
  {
    what: 'next season becomes last season',
    file: 'questions/money.yaml',
    edits: [
      ['will turn professional next season', 'turned professional last season'],
      [
        'deviendra professionnelle la saison\n      prochaine',
        'est devenue professionnelle la saison\n      dernière',
      ],
    ],
  },
];

/** Mistakes in the shipped story. */
export const inShipped: readonly Damage[] = [
  {
    what: 'the first sentence no longer says that a source says so',
    file: 'questions/statements.yaml',
    edits: [["D'après une source, Trump voit", 'Trump voit']],
  },
  {
    what: 'the story reports what it does not, in English',
    file: 'questions/export-rules.yaml',
    edits: [
      ['The story reports no ban on the H20 and no halt', 'The story reports a ban on the H20 and a halt'],
    ],
  },
];
