import type { Opposition } from './opposition.ts';

/** How much, how far and when: words that turn a measure, an order or a time round. */
export const oppositeMeasures: readonly Opposition[] = [
  {
    id: 'rise',
    sides: {
      en: [
        String.raw`rose|rises|risen|went up|goes up|going up|(?:is|are|was|were) up|climb(?:s|ed)|gain(?:s|ed)|jump(?:s|ed)|surg(?:es|ed)|soar(?:s|ed)|increas(?:es|ed)|grew|grown`,
        String.raw`fell|falls|fallen|went down|goes down|going down|(?:is|are|was|were) down|sank|drop(?:s|ped) (?:by|to|from)|los(?:t|es) \d[\d.,]*\s?%|decreas(?:es|ed)|plung(?:es|ed)|tumbl(?:es|ed)|shrank|declin(?:es|ed) (?:by|to|from)`,
      ],
      fr: [
        String.raw`monté\p{L}*|grimp\p{L}+|augment(?:e|ent|é|ée|és|ées|ait|aient)|gagn(?:e|ent|é|ait|aient) \d[\d.,]*\s?%|bondi\p{L}*|progress(?:e|ent|é|ait)|en hausse`,
        String.raw`tomb(?:e|ent|é|ée|és|ées|ait)|chut(?:e|ent|é|ait)|baiss(?:e|ent|é|ée|ait)|recul(?:e|ent|é|ait)|perd(?:ait|aient|ent|u|ue)? \d[\d.,]*\s?%|diminu(?:e|ent|é|ait)|plong(?:e|ent|é|eait)|dégringol\p{L}+|en baisse`,
      ],
    },
  },
  { id: 'before', sides: { en: ['before', 'after'], fr: ['avant', 'après'] } },
  {
    id: 'until',
    sides: {
      en: [
        'until|till',
        String.raw`(?:from|as of|starting|beginning)(?: on)?(?= \d{1,2} \p{L}| (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)`,
      ],
      fr: [String.raw`jusqu['’](?:au|en|à|à la fin)`, String.raw`à partir d\p{L}+|à compter d\p{L}+|dès`],
    },
  },
  {
    id: 'more-than',
    sides: {
      en: ['(?:more|higher|larger|longer|greater) than', '(?:less|fewer|lower|smaller|shorter) than'],
      fr: [String.raw`plus de(?= \d)`, String.raw`moins de(?= \d)`],
    },
  },
  { id: 'at-least', sides: { en: ['at least', 'at most'], fr: ['au moins', 'au plus|tout au plus'] } },
  {
    id: 'more',
    sides: {
      en: [
        String.raw`(?:uses?|want(?:s|ed)?|asks? for|calls? for|costs?|needs?|takes?) more`,
        String.raw`(?:uses?|want(?:s|ed)?|asks? for|calls? for|costs?|needs?|takes?) (?:less|fewer)`,
      ],
      fr: [
        String.raw`davantage|(?:coût|revien|demand|utilis|consomm|réclam)\p{L}+ plus`,
        String.raw`(?:coût|revien|demand|utilis|consomm|réclam|content)\p{L}+ (?:de )?moins`,
      ],
    },
  },
  {
    id: 'most',
    sides: {
      en: ['the most', 'the least'],
      fr: ['l(?:a|e|es) plus', 'l(?:a|e|es) moins'],
    },
  },
  {
    id: 'size',
    sides: {
      en: ['larger|bigger|greater', 'smaller|lesser'],
      fr: ['plus (?:grand|gros)(?:e?s?|ses?)', String.raw`plus petite?s?|moindres?`],
    },
  },
  {
    id: 'height',
    sides: { en: ['higher', 'lower'], fr: ['plus (?:haut|élevé)e?s?', 'plus (?:bas|basses?|faibles?)'] },
  },
  {
    id: 'length',
    sides: { en: ['longer(?! than| any)', 'shorter(?! than)'], fr: ['plus long(?:ue)?s?', 'plus courte?s?'] },
  },
  {
    id: 'under',
    sides: {
      en: ['below|beneath|(?:just|well|far) under', 'above|(?:just|well|far) over'],
      fr: [
        String.raw`juste sous|sous l(?:a|e|es) (?:limite|seuil|moyenne|barre)s?|au-dessous|en dessous|en deçà`,
        String.raw`juste au-delà|au-dessus|en dessus|au-delà d(?:e|u|es)`,
      ],
    },
  },
  {
    id: 'stage',
    sides: {
      en: ['early stages?', 'late stages?|final stages?'],
      fr: ['au début|débuts', 'à (?:la|leur|sa) fin'],
    },
  },
  {
    id: 'rate',
    sides: {
      en: [
        '(?:per|a|each|every) year(?! ago| earlier| later)|annually|annual',
        '(?:per|a|each|every) month(?! ago| earlier| later)|monthly',
        '(?:per|a|each|every) week(?! ago| earlier| later)|weekly',
        '(?:per|a|each|every) day|daily',
      ],
      fr: [
        String.raw`par an|chaque année|annuel\p{L}*`,
        String.raw`par mois|chaque mois|mensuel\p{L}*`,
        String.raw`par semaine|chaque semaine|hebdomadaire\p{L}*`,
        String.raw`par jour|chaque jour|quotidien\p{L}*`,
      ],
    },
  },
  {
    id: 'season',
    sides: {
      en: ['spring', 'summer', 'autumn|fall(?= of)', 'winter'],
      fr: ['printemps', 'été(?= 2| prochain| dernier)', 'automne', 'hiver'],
    },
  },
  {
    id: 'year',
    sides: {
      en: ['last year', 'this year', 'next year'],
      fr: [
        String.raw`l['’]an dernier|l['’]an passé|l['’]année dernière`,
        'cette année(?!-là)',
        String.raw`l['’]an prochain|l['’]année prochaine`,
      ],
    },
  },
  {
    id: 'week',
    sides: {
      en: ['last week', 'this week', 'next week'],
      fr: ['la semaine (?:dernière|passée)', 'cette semaine(?!-là)', 'la semaine prochaine'],
    },
  },
  {
    id: 'month',
    sides: {
      en: ['last month', 'this month', 'next month'],
      fr: ['le mois (?:dernier|passé)', 'ce mois-ci', 'le mois prochain'],
    },
  },
  {
    id: 'sports-season',
    sides: {
      en: ['last season', 'this season', 'next season'],
      fr: ['la saison (?:dernière|passée)', 'cette saison(?!-là)', 'la saison prochaine'],
    },
  },
  {
    id: 'part-of-day',
    sides: { en: ['morning', 'afternoon', 'evening'], fr: ['matin(?:ée)?', 'après-midi', 'soir(?:ée)?'] },
  },
  {
    id: 'distance',
    sides: { en: ['miles?', 'km|kilomet(?:re|er)s?'], fr: ['miles?', String.raw`km|kilomètres?`] },
  },
  { id: 'compass', sides: { en: ['north(?:ern)?', 'south(?:ern)?'], fr: ['nord', 'sud'] } },
  {
    id: 'compass-2',
    sides: { en: ['east(?:ern)?', 'west(?:ern)?'], fr: [String.raw`(?<=l['’]|à l['’])est`, 'ouest'] },
  },
];
