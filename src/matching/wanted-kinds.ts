import { askedKindOf, askedKinds, askedKindsIn } from './asked-kind.ts';
import type { Head } from './wanted-head.ts';

/** What a question may want; `how-much` is an amount of which it does not say what. */
export const wantedKinds = [
  ...askedKinds,
  'money',
  'count',
  'duration',
  'often',
  'age',
  'speed',
  'distance',
  'family',
  'party',
] as const;

export type WantedKind = (typeof wantedKinds)[number];

/** Kinds of question that are put in each other's words: "how much" may ask for money. */
const alike: Readonly<Partial<Record<WantedKind, readonly WantedKind[]>>> = {
  'how-much': ['money', 'count'],
  money: ['how-much'],
  count: ['how-much'],
  often: ['count'],
};

/** The bit of a kind. */
export function bitOf(kind: WantedKind): number {
  return 1 << wantedKinds.indexOf(kind);
}

/** For each kind, the kinds of question that ask for it. */
export const askedAlike: readonly (readonly number[])[] = wantedKinds.map((kind) =>
  [kind, ...(alike[kind] ?? [])].map((each) => wantedKinds.indexOf(each)),
);

const asSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that make an amount one of money. */
const ofMoney = asSet(
  'cost costs costing price prices priced pay pays paid paying worth earn earns earned salary wage wages fee fees fine fined ' +
    'budget bill spend spent money cash sum value pounds euros dollars raise raised debt owe owes owed loss losses lose lost fund ' +
    'funding invest charge charged rent millions milliards cout couter coute coutent coutait couterait coutera prix paye payer ' +
    'paie paient payent verse tarif tarifs valeur vaut valait valent argent sous fric somme salaire gagne gagnent gagnaient ' +
    'facture amende depense depenser montant livres dette doit doivent perdu perd perte pertes investir recolte loyer',
);
const ofTime = asSet(
  'time temps long second seconds minute minutes hour hours day days week weeks month months year years heure heures jour jours ' +
    'semaine semaines mois an ans annee annees secondes',
);

/** What "how" wants before one of these. */
const kindAfterHow = kindsOf({
  speed: 'fast',
  distance: 'far',
  age: 'old',
  duration: 'long',
  often: 'often',
  'how-much': 'big large tall high deep heavy cheap expensive',
});
/** What is wanted by the noun asked for: "what year". */
const kindOfHead = kindsOf({
  when: 'day date time hour year month week season jour heure annee mois moment saison semaine an',
  where: 'place city town country street spot endroit lieu ville pays rue adresse address location',
  who: 'person people man woman company firm personne gens homme femme',
  why: 'reason motive raison motif raisons',
  speed: 'speed vitesse allure',
  age: 'age',
  distance: 'distance',
  party: 'party parti',
});
/** What is wanted by a word anywhere. */
const kindOfWord = kindsOf({
  distance: 'loin',
  family:
    'married marry wife husband spouse child children kid kids son sons daughter daughters grandchildren grandson family parents ' +
    'mother father brother sister divorced girlfriend boyfriend marie mariee epouse epoux femme mari enfant enfants gosses fils ' +
    'fille filles famille petits divorce celibataire conjoint mere pere frere soeur maman papa',
});
/** What is wanted by a word where no question word says it. */
const kindOfBareWord = kindsOf({
  speed: 'speed fast vitesse allure vite',
  money:
    'price prices cost costs prix cout couts tarif tarifs montant budget salary salaire wage wages cher chere expensive cheap',
});

const auxiliariesAfterWhat = asSet('did do does is are was were will would has have had s');
const howMuch = askedKindOf('how-much');

function kindsOf(words: Readonly<Partial<Record<WantedKind, string>>>): ReadonlyMap<string, number> {
  return new Map(
    wantedKinds.flatMap((kind) =>
      (words[kind] ?? '').split(' ').flatMap((word) => (word === '' ? [] : [[word, bitOf(kind)] as const])),
    ),
  );
}

/** The kinds of thing that the folded words of a question want, as bits in the order of `wantedKinds`. */
export function wantedKindsIn(words: readonly string[], head: Head | undefined): number {
  let kinds = askedKindsIn(words) & ~howMuch;
  for (const [index, word] of words.entries()) {
    if (word === 'how' || word === 'combien') kinds |= amountAt(words, index, word);
    else if (word === 'what' && isReason(words, index)) kinds |= bitOf('why');
    else kinds |= kindOfWord.get(word) ?? 0;
  }
  if (head !== undefined && !head.isCounted) {
    const noun = words[head.place] ?? '';
    kinds |= (kindOfHead.get(noun) ?? 0) | (ofMoney.has(noun) ? bitOf('money') : 0);
  }
  if (kinds !== 0) return kinds;
  for (const word of words) kinds |= kindOfBareWord.get(word) ?? 0;
  return kinds;
}

/** What is wanted by "how" or "combien" at an index: no amount at all by "how did". */
function amountAt(words: readonly string[], index: number, word: string): number {
  const next = words[index + 1] ?? '';
  const isMany = word === 'how' ? next === 'many' : next === 'de' || next === 'd';
  if (word === 'how' && !isMany && next !== 'much')
    return next === 'come' ? bitOf('why') : (kindAfterHow.get(next) ?? 0);
  const counted = isMany || next === 'much' ? (words[index + 2] ?? '') : '';
  if (ofTime.has(counted)) return bitOf('duration');
  if (counted === 'fois' || counted === 'times') return bitOf('often');
  if (isMany && !ofMoney.has(counted)) return bitOf('count');
  return words.some((each) => ofMoney.has(each)) ? bitOf('money') : howMuch;
}

/** "What … for" asks why. */
function isReason(words: readonly string[], index: number): boolean {
  return words.at(-1) === 'for' && auxiliariesAfterWhat.has(words[index + 1] ?? '');
}
