import { latinPattern } from '../../text/latin-pattern.ts';
import type { Language } from '../../text/language.ts';
import type { NameKind } from '../../knowledge/story.ts';
import { wellKnownKind } from './well-known-kinds.ts';

/** The text around a name. */
interface Mention {
  readonly before: string;
  readonly after: string;
}

/** Titles before a person's name, in both languages. */
export const titles =
  /^(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Mayor|Councillor|Cllr|President|Minister|Judge|Justice|Inspector|Captain|Chief|Governor|Senator|Sergeant|Bishop|King|Queen|Prince|Princess|M|Mme|Mlle|Maître|Me)\.?$/u;

const titleBefore =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Professor|M|Mme|Mlle|mayor|councillor|president|minister|judge|inspector|captain|director|manager|spokes(?:man|woman|person)|architect|owner|founder|author|resident|maire|pr[ée]sidente?|ministre|juge|capitaine|directeur|directrice|porte-parole|architecte|patronne?|fondat(?:eur|rice)|conseill[eè]re?|habitante?)\.?\s)$/iu;
const saysAfter =
  /^,?\s(?:said|says|told|added|adds|explained|warned|promised|promises|believes|thinks|who\b|\d{2},|aged\b|dit|a dit|déclare|a déclaré|explique|ajoute|assure|affirme|promet|estime|qui\b|\d{2} ans)/iu;
const saysBefore = /(?:said|says|added|explained|dit|déclare|explique|ajoute|assure|affirme|estime)\s$/iu;

/** Words that tell what a name stands for, wherever they are in it. */
const bodies =
  'Council|Ministry|Department|Agency|Authority|Court|Police|University|College|School|Hospital|Parliament|Senate|House|Committee|Commission|Union|Association|Office|Service|Trust|Board|Party|Federation|Institute|Fund|Foundation|Society|Conseil|Minist[èe]re|Mairie|Tribunal|Cour|Pr[ée]fecture|Universit[ée]|[ÉE]cole|H[ôo]pital|S[ée]nat|Assembl[ée]e|Syndicat|R[ée]gion|D[ée]partement|F[ée]d[ée]ration|Parti|Agence|Office';
const companies =
  'Ltd|Limited|PLC|plc|Inc|Corp|Corporation|LLC|LLP|SA|SAS|SARL|GmbH|AG|Group|Groupe|Holdings|Company|Co|Bank|Banque|Airlines|Airways|Motors|Energy|Industries|Partners|Brothers|Sons|Ferries|Post|Times|Herald|Gazette|Courier|News|Soci[ée]t[ée]';
const places =
  'Street|Road|Square|Bridge|Park|Avenue|Lane|Hill|River|Lake|Island|Islands|Bay|Beach|Station|Airport|Harbour|Quay|Valley|County|Market|Town|City|North|South|East|West|Rue|Place|Quai|Pont|Gare|[ÎI]le|Lac|Port|Boulevard|Vall[ée]e|Ville';
const body = new RegExp(String.raw`\b(?:${bodies})\b`, 'u');
const company = new RegExp(String.raw`\b(?:${companies})\b\.?`, 'u');
const place = new RegExp(String.raw`\b(?:${places})\b`, 'u');

/** The last word of an English name, or the one before "of", tells it first, and more of them do there: Ashdale Village Hall, School Lane. */
const lastWords: readonly (readonly [NameKind, RegExp])[] = [
  [
    'body',
    lastWord(`${bodies}|Club|Academy|Clinic|Surgery|Choir|Guild|Diocese|Primary|Nursery|Alliance|Network`),
  ],
  ['company', lastWord(companies)],
  [
    'place',
    lastWord(
      `${places}|(?<=\\S )Church|Chapel|Cathedral|Abbey|Priory|Minster|Mosque|Synagogue|Temple|Hall|Library|Museum|Gallery|Theatre|Theater|Cinema|Stadium|Arena|Centre|Center|Tower|Castle|Palace|Manor|Hotel|Inn|Arms|Pier|Lido|Baths|Gardens|Cemetery|Crematorium|Prison|Farm|Wharf|Marina|Crescent|Terrace`,
    ),
  ],
];

function lastWord(words: string): RegExp {
  return latinPattern(String.raw`(?<!\p{L})(?:${words})$`, 'u');
}

/** The last words of names of places that are surnames, too: Jerry Hall, Jin Park. */
const surnamed =
  /^\S+\s(?:Church|Hall|Temple|Abbey|Castle|Court|House|Park|Lane|Hill|Bridge|Street|Lake|Bay|Beach|North|South|East|West|Port|Town|Market|Post|Bank)$/u;

const placeBefore: Readonly<Record<Language, RegExp>> = {
  en: /(?:^|\s)(?:in|at|near|from|outside|across|over|along|via|beyond|to|towards|around|through|off)\s(?:the\s)?(?:\p{L}+\s(?:and|or)\s)?$/iu,
  fr: /(?:^|\s)(?:à|au|aux|en|dans|près (?:de|d['’])|vers|depuis|hors de|à travers)\s?(?:la\s|le\s|l['’])?$/iu,
};

/** Nobody is called "the". */
const articleBefore = /(?<!\p{L})(?:the|le|la|les|du|des|au|aux)\s$|\sl['’]$/iu;

/** Nouns before the name of what they say it is: "the engineering firm Halden Marsh", « le bureau d’études Geovia ». */
const companyBefore =
  /(?<!\p{L})(?:firm|company|consultancy|contractor|developer|builder|manufacturer|operator|chain|supplier|retailer|start-?up|société|entreprise|cabinet|bureau d['’]études|groupe|promoteur|exploitant|opérateur|prestataire|enseigne)\s$/iu;
const townBefore =
  /(?<!\p{L})(?:(?:town|village|city|suburb|river|district|port)\s(?:of\s)?|(?:ville|commune|village|centre|hameau|canton|rivière|fleuve|port)\s(?:de\s|d['’]|du\s)?)$/iu;

/** Nouns that are part of a name in French, and what it then names. */
const placeNouns =
  'pont|passerelle|rue|place|avenue|boulevard|quai|quartier|salle|gare|parc|square|stade|gymnase|patinoire|piscine|théâtre|opéra|cinéma|musée|galerie|bibliothèque|médiathèque|église|chapelle|cathédrale|basilique|abbaye|mosquée|synagogue|cimetière|château|palais|hôtel|prison|caserne|halle|marché|port|aéroport|lac|île|forêt|plage|tour|tunnel|canal|impasse|allée|chemin|route|autoroute|esplanade';
const bodyNouns =
  'collège|lycée|école|crèche|université|hôpital|clinique|tribunal|préfecture|mairie|paroisse|diocèse|conseil|chambre|association|syndicat|fédération|comité|collectif|club|maison|fondation|agence';
const nounBefore = new RegExp(
  String.raw`(?:^|[\s’'(])(?<noun>(?:${placeNouns}|${bodyNouns})\s(?:de la\s|de l['’]|des\s|du\s|de\s|d['’])?)$`,
  'iu',
);
const isPlaceNoun = new RegExp(String.raw`^(?:${placeNouns})(?!\p{L})`, 'iu');
const isBodyNoun = new RegExp(String.raw`^(?:${bodyNouns})(?!\p{L})`, 'iu');

/** The noun before a name in French that belongs to it, with what joins them: « rue des » of « la rue des Tanneurs »; else nothing. */
export function nounOf(before: string): string {
  return nounBefore.exec(before)?.groups?.['noun'] ?? '';
}

/** What a campaign is called, and the noun after it: "the Save St Oswin’s campaign". */
const slogan = /^(?:The\s)?(?:Save|Stop|Keep|Protect|Support|Reclaim|Rescue|Free|Fund|Hands)\s/u;
const groupAfter = /^\s(?:campaign|campaigners|group|coalition|appeal|movement|petition)\b/u;

/** Whether a name is a campaign's slogan, to which an apostrophe at its end belongs. */
export function isSlogan(name: string, after: string): boolean {
  return slogan.test(name) && groupAfter.test(after);
}

/** What an apposition says a name is: "Calder Homes, a housing developer". */
const apposed = (nouns: string): RegExp =>
  latinPattern(
    String.raw`^,\s(?:an?|the|une?|le|la|l['’])\s?(?:[\p{L}-]+\s){0,3}?(?:${nouns})(?=[,.;:)]|\s(?:that|which|in|of|based|from|with|for|owned|run|qui|de|du|à)\s|$)`,
    'u',
  );
const apposition: readonly (readonly [NameKind, RegExp])[] = [
  [
    'company',
    apposed(
      'company|firm|retailer|supermarket|consultancy|chain|bank|airline|start-?up|manufacturer|(?:hous(?:e|ing)|property) ?(?:developer|builder)|société|entreprise|promoteur immobilier|enseigne|banque',
    ),
  ],
  [
    'body',
    apposed(
      'charity|trust|union|campaign group|watchdog|regulator|think ?tank|agency|independent (?:body|office)|association|syndicat|fédération',
    ),
  ],
];
/** A person may be a developer or a builder; what is called after several things is none. */
const trade = apposed('developer|builder|contractor|operator|supplier');
const severalThings = /\s\p{Lu}\p{Ll}{3,}s$/u;
/** The same before the name: "a housing developer, Calder Homes,". */
const tradeBefore =
  /\b(?:an?|the)\s(?:\p{L}+\s){0,2}(?:developer|builder|contractor|operator|supplier|company|firm|retailer|chain),\s$/iu;

/** A campaign's name reads like a person's or like a sentence. */
const groupBefore =
  /\b(?:group|charity|campaign|coalition|collective|union|collectif|association|syndicat)\s$/iu;
/** "Fellside county council" is of a place. */
const placeAfter = /^\s(?:county|town|city|parish|borough|district)\b/iu;

/**
 * What a name most likely stands for, by its words and by the text around it.
 *
 * @param ordinary Words that the article also has without a capital: "the lido" tells that Thornbury Lido is nobody.
 */
export function kindOf(
  name: string,
  mentions: readonly Mention[],
  language: Language,
  ordinary: ReadonlySet<string>,
): NameKind {
  const some = (pattern: RegExp, side: keyof Mention): boolean =>
    mentions.some((mention) => pattern.test(mention[side]));
  if (some(titleBefore, 'before')) return 'person';
  const known = wellKnownKind(name);
  if (known !== undefined) return known;
  if (language === 'fr' && isPlaceNoun.test(name)) return 'place';
  if (language === 'fr' && isBodyNoun.test(name)) return 'body';
  if (some(companyBefore, 'before')) return 'company';
  if (mentions.some(({ after }) => isSlogan(name, after))) return 'body';
  const [apposedKind] = apposition.find(([, pattern]) => some(pattern, 'after')) ?? [];
  if (apposedKind !== undefined) return apposedKind;
  if (severalThings.test(name) && (some(trade, 'after') || some(tradeBefore, 'before'))) return 'company';
  const isOrdinary = ordinary.has((name.split(' ').at(-1) ?? '').toLowerCase());
  const speaks = some(saysAfter, 'after') || some(saysBefore, 'before');
  if (surnamed.test(name) && speaks && !isOrdinary && !some(articleBefore, 'before')) return 'person';
  if (some(groupBefore, 'before')) return 'body';
  const [head = name] = name.split(/ (?:of|for) /u);
  const [kind] = lastWords.find(([, pattern]) => pattern.test(head)) ?? [];
  if (kind !== undefined) return kind;
  if (body.test(name)) return 'body';
  if (company.test(name)) return 'company';
  if (place.test(name) || some(placeAfter, 'after')) return 'place';
  if (some(townBefore, 'before')) return 'place';
  if (speaks) return name.includes(' ') ? 'person' : 'body';
  if (some(placeBefore[language], 'before')) return 'place';
  if (/^\S+(?:\s\p{Lu}\S*)+$/u.test(name) && isOrdinary) return 'place';
  if (some(articleBefore, 'before')) return 'body';
  if (/^\p{Lu}[\p{Ll}'’-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,2}$/u.test(name)) return 'person';
  return /\p{N}/u.test(name) ? 'product' : 'body';
}
