import type { Opposition } from './opposition.ts';

/** What is done and how things are: words that turn an act or a state round. */
export const oppositeActs: readonly Opposition[] = [
  {
    id: 'good',
    sides: {
      en: ['good(?! many| deal)|went well|a success', 'bad|went badly|a failure'],
      fr: ['bon(?:ne)?s?', 'mauvaise?s?'],
    },
  },
  {
    id: 'office',
    sides: {
      en: ['former|ex-', 'current|sitting'],
      fr: [String.raw`l['’]ancien(?:ne)?|ex-`, String.raw`l['’]actuel(?:le)?`],
    },
  },
  { id: 'hours', sides: { en: ['full[ -]time', 'part[ -]time'], fr: ['temps plein', 'temps partiel'] } },
  {
    id: 'accept',
    sides: {
      en: [
        String.raw`accepts?|accepted|approv(?:es?|ed)`,
        String.raw`refus(?:es?|ed)|reject(?:s|ed)|turn(?:s|ed) down`,
      ],
      fr: [
        String.raw`accept(?:e|ent|é|ée|ait)|approuv\p{L}+`,
        String.raw`refus(?:e|ent|é|ée|ait)|rejet(?:te|tent|é|ée|ait)`,
      ],
    },
  },
  {
    id: 'deny',
    sides: {
      en: [String.raw`den(?:y|ies|ied)`, String.raw`confirm(?:s|ed)?|admit(?:s|ted)?`],
      fr: [
        String.raw`dément(?:ent|i|ait)?|ni(?:e|ent|é)`,
        String.raw`confirm(?:e|ent|é|ait)|reconnaît|admet(?:tent)?`,
      ],
    },
  },
  {
    id: 'tighten',
    sides: {
      en: [
        String.raw`tight(?:er|en|ens|ened|ening)|restrict\p{L}*|stricter`,
        String.raw`loos(?:er|en|ens|ened|ening)|eas(?:e|es|ed|ing)|relax\p{L}*|lift(?:s|ed|ing)?`,
      ],
      fr: [
        String.raw`durci\p{L}*|restrei\p{L}+|restriction\p{L}*|resserr\p{L}+`,
        String.raw`assoupli\p{L}*|allég\p{L}+|relâch\p{L}+|lever`,
      ],
    },
  },
  {
    id: 'open',
    sides: {
      en: ['open(?:s|ed|ing)?|reopen(?:s|ed|ing)?', 'clos(?:e|es|ed|ing|ure)|shut(?:s|ting)?'],
      fr: [
        String.raw`ouv(?:re|rent|rir|ert|erte|erts|ertes|erture)|rouv\p{L}+`,
        String.raw`ferm(?:e|ent|er|é|ée|és|ées|eture)`,
      ],
    },
  },
  {
    id: 'duty',
    sides: { en: ['can', 'must|has to|have to'], fr: ['peut|peuvent', 'doit|doivent'] },
  },
  {
    id: 'import',
    sides: {
      en: [String.raw`export\p{L}*`, String.raw`import(?:s|ed|ing|ation)?`],
      fr: [String.raw`export\p{L}*`, String.raw`import(?:er|e|ation|ations|é|és)`],
    },
  },
  {
    id: 'buy',
    sides: {
      en: ['buys?|bought', 'sells?|sold'],
      fr: [String.raw`achèt\p{L}+|achet\p{L}+`, String.raw`vend(?:s|ent|re|u|ue|us|ues)?`],
    },
  },
  {
    id: 'win',
    sides: {
      en: ['wins?|won', 'loses?'],
      fr: [String.raw`remport\p{L}+`, String.raw`perd(?:re|ent)?(?! \d)`],
    },
  },
  {
    id: 'for',
    sides: {
      en: ['voted for|in favou?r', 'voted against|opposed'],
      fr: ['voté pour|en faveur', String.raw`voté contre|s['’]oppos\p{L}+`],
    },
  },
  {
    id: 'add',
    sides: {
      en: ['added|introduced', 'dropped(?! by| to| from)|removed|scrapped|abolished'],
      fr: [
        String.raw`ajout(?:é|ée|és|ées)|introduite?s?`,
        String.raw`supprim\p{L}+|retir(?:é|ée|és|ées)|abolie?s?`,
      ],
    },
  },
  {
    id: 'stay',
    sides: {
      en: ['stays?|remains?', 'leaves?(?! open)'],
      fr: [String.raw`rest(?:e|ent|er)|demeur(?:e|ent|er)`, String.raw`quitt(?:e|ent|er)`],
    },
  },
  {
    id: 'strengthen',
    sides: {
      en: [String.raw`strengthen\p{L}*|reinforc\p{L}+`, String.raw`weaken\p{L}*|undermin\p{L}+`],
      fr: [String.raw`renforc\p{L}+|consolid\p{L}+`, String.raw`affaibl\p{L}+|fragilis\p{L}+`],
    },
  },
  {
    id: 'price',
    sides: {
      en: ['free(?! of)', 'paid(?= (?:app|assistant|service|version|subscription|entry))|paying'],
      fr: [String.raw`gratuit(?:e|s|es|ement)?`, 'payante?s?'],
    },
  },
  {
    id: 'work',
    sides: {
      en: ['retired', 'working(?= as)|serving|practising'],
      fr: ['(?:à la |en )retraite|retraitée?s?', 'en activité|en exercice'],
    },
  },
  {
    id: 'guilt',
    sides: {
      en: ['guilty|convicted', 'innocent|acquitted|cleared'],
      fr: [String.raw`coupables?|condamn\p{L}+`, String.raw`innocente?s?|acquitt\p{L}+|relax\p{L}+`],
    },
  },
  {
    id: 'result',
    sides: {
      en: ['positive', 'negative'],
      fr: ['positi(?:f|fs|ve|ves)', 'négati(?:f|fs|ve|ves)'],
    },
  },
  {
    id: 'law',
    sides: {
      en: ['legal(?:ly)?|lawful(?:ly)?', 'illegal(?:ly)?|unlawful(?:ly)?'],
      fr: ['légal(?:e|es|ement)?|légaux', 'illégal(?:e|es|ement)?|illégaux'],
    },
  },
  {
    id: 'spokes',
    sides: {
      en: ['spokesm[ae]n|chairm[ae]n', 'spokeswom[ae]n|chairwom[ae]n'],
      fr: ['(?:un|le|du) porte-parole|le président|président', '(?:une|la) porte-parole|présidente'],
    },
  },
  {
    id: 'nationality',
    sides: {
      en: ['Chinese', '(?:American|US)', 'British', 'French', 'German', 'Japanese', 'Indian'].map(
        (adjective) => `${adjective} (?:company|firm|start-up|startup|group|maker|lawmaker|politician)`,
      ),
      fr: [
        'chinoise?',
        'américaine?',
        'britannique',
        'française?',
        'allemande?',
        'japonaise?',
        'indienne?',
      ].map((adjective) => `(?:entreprise|société|firme|start-up|groupe|élue?|responsable) ${adjective}`),
    },
  },
];
