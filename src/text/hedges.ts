import { wholeWords } from './latin-pattern.ts';
import type { Language } from './language.ts';

/** What a sentence may do besides stating a fact: deny it, say who says so, leave it open, or give it roughly. */
export type Stance = 'negation' | 'attribution' | 'possibility' | 'approximation';

interface Markers {
  /** Words that do nothing else. */
  readonly clear: RegExp;
  /** These, and whatever else may say the same in a freer translation. */
  readonly possible: RegExp;
}

const markers: Readonly<Record<Stance, Readonly<Record<Language, Markers>>>> = {
  negation: {
    en: markersOf(
      String.raw`not|\p{L}+n['’]t|cannot|no|never|none|nobody|nothing|neither|nor|nowhere`,
      String.raw`without|only|just|merely|except|unless|instead|rather than|other than|else|hardly|scarcely|barely|few|little|fewer|far from|out of|apart from|short of|beyond|all the|no further|the last|impossible|incapable|unable|disagree\p{L}*|disput\p{L}*|dismiss\p{L}*|incomplete|inaccurate|invalid|independent|unofficial\p{L}*|un(?!der|til|it|ion|ique|ivers)\p{L}+|(?:refus|declin|den[iy]|lack|fail|avoid|forb|prohibit|reject|withh|omit|ignor|prevent|block|exclu|doubt|silen|absen|missing|mum|secret|illegal|ban|barr)\p{L}*|yet to|still|remain\p{L}*|left|postpon\p{L}+|cancel\p{L}*|called off|provisional|discreet|otherwise|another|others|undecided|leaves?|kept|keeps?|off|open|free|closed?|stop\p{L}*`,
    ),
    fr: markersOf(
      String.raw`pas|jamais|aucune?|ni|nullement`,
      String.raw`rien|nulle?s?|non|sans|in\p{L}+(?:ables?|ibles?|antes?|ants?|ues?|us?)|provisoires?|annul\p{L}+|reporté\p{L}*|discr[eè]\p{L}+|limitée?s? à|à flot|d['’]autres|tranch\p{L}+|rat[eé]\p{L}*|échou\p{L}+|échec|(?:ne|n['’])\s?\p{L}+ (?:plus|que|qu|guère|personne)|ne|n['’]\p{L}+|seule?s?|seulement|uniquement|hormis|sauf|excepté|plutôt|autrement|autres? que|guère|à peine|peu|hors|loin de|plus personne|faute de|à défaut|sinon|impossible|incapable\p{L}*|inconnue?s?|inachev\p{L}+|incertain\p{L}*|inexact\p{L}*|incomplet\p{L}*|indépendan\p{L}+|illéga\p{L}+|(?:refus|déclin|ni[eé]r?|nient|dément|démenti|manqu|évit|interdi|rejet|omet|omis|ignor|empêch|bloqu|exclu|dout|silenc|absen|secret|tai[ts]|muet|contest|méconn)\p{L}*|encore|reste\p{L}*|gard\p{L}+|laiss\p{L}+|s['’]en tient|libre\p{L}*|gratuit\p{L}*|ouverte?s?|ferm\p{L}+|arrêt\p{L}*|cess\p{L}+`,
    ),
  },
  attribution: {
    en: markersOf(
      String.raw`according to|sources?|says?|said(?! (?:to|yes|no))|claims?|claimed|reportedly|allegedly|by .{1,30} (?:own )?account|people familiar|promis(?:es?|ed)|pledg(?:es?|ed)|believe[sd]?|thinks?|expects?|insists?|warns?|estimates?|argues?|alleges?`,
      String.raw`told|tells?|said|under (?:its|the|their|his|her)|data|record\p{L}*|account|reckoning|statement|words?|view|eyes|opinion|quot\p{L}+|spoke|speak\p{L}*|spokes\p{L}+|calls?|called|mention\p{L}*|describ\p{L}+|announc\p{L}+|promis\p{L}+|believ\p{L}+|thinks?|thought|expect\p{L}*|argu\p{L}+|stor(?:y|ies)|text|article|puts?|prais\p{L}+|per|as .{1,20} has it|confirm\p{L}*|adds?|added|cit(?:es|ed|ing)|den(?:y|ie)\p{L}*|answer\p{L}*|sees?|seen|shows?|holds?|stat(?:es|ed)|report\p{L}*|assert\p{L}*|asks?|asked|wants?|hears?|heard|confid\p{L}+|reveal\p{L}*|explain\p{L}*|insist\p{L}*|warn\p{L}*|estimat\p{L}+|names?|given?|gives|gave|presents?|list\p{L}*|knows?|known|vow\p{L}*|assur\p{L}+|guarant\p{L}+|commit\p{L}*|predict\p{L}*|forecast\p{L}*|hop(?:es?|ed|ing)|convinc\p{L}+|fear\p{L}*|find\p{L}*|found|consider\p{L}*|suppos\p{L}+|allegation\p{L}*|promise\p{L}*|word for it|conclu\p{L}+|judg\p{L}+|suspect\p{L}*|wish\p{L}*|look\p{L}*|reject\p{L}*|dismiss\p{L}*|disput\p{L}*|contest(?:s|ed)?|rul(?:es|ed) out|admit\p{L}*|acknowledg\p{L}*|recall\p{L}*|for \p{Lu}\p{L}+`,
    ),
    fr: markersOf(
      String.raw`selon|d['’]après|sources?|dit|disent|déclar\p{L}+|affirm\p{L}+|à en croire|à l['’]en croire|assurent?|prétend\p{L}*|aux dires|au dire|rapport(?:e|ent|é)|promet(?:tent)?|promis|s['’]engage(?:nt)?|estim(?:e|ent|é)|pens(?:e|ent)|cro(?:it|ient)|avertit|soutien(?:t|nent)|juge(?:nt)?`,
      String.raw`dire|disai\p{L}+|disant|dit?e?s|récit|communiqué|paroles?|mots?|propos|avis|yeux|point de vue|cit(?:e|é|ée|ent|és|ées|ation|ations)|porte-parole|qualifi\p{L}+|appel\p{L}+|trait\p{L}+|mentionn\p{L}+|décri\p{L}+|annonc\p{L}+|prom(?:e|i)\p{L}+|cro(?:i|y)\p{L}+|pens\p{L}+|estim\p{L}+|juge\p{L}*|attend\p{L}*|articles?|texte|présent\p{L}+|précis\p{L}+|informations?|confi\p{L}+|ajout\p{L}+|dément\p{L}*|ni[ée]\p{L}*|répon\p{L}+|voit|voient|vue?s?|tien\p{L}+|entendre|expliqu\p{L}+|indiqu\p{L}+|soulign\p{L}+|racont\p{L}+|réclam\p{L}+|demand\p{L}+|veu\p{L}+|salu\p{L}+|parl\p{L}+|révèl\p{L}+|montr\p{L}+|met\p{L}*|nomm\p{L}+|donn\p{L}+|sai[ts]|savoir|connu\p{L}*|pour|\p{L}+ra(?:it|ient)|clam\p{L}+|accept\p{L}+|prévenu\p{L}*|inform\p{L}+|appris|apprend\p{L}*|soi-disant|présumé\p{L}*|engag\p{L}+|assur\p{L}+|garanti\p{L}*|prévo\p{L}+|prévis\p{L}+|esp[èe]r\p{L}+|espoir|convain\p{L}+|crain\p{L}+|trouv\p{L}+|considèr\p{L}+|considér\p{L}+|suppos\p{L}+|conclu\p{L}*|soupçonn\p{L}*|souhait\p{L}*|aver\p{L}+|soutien\p{L}*|soutenu|jug\p{L}+|compt\p{L}+|allég\p{L}+|avanc\p{L}+|not\p{L}+|écart\p{L}+|exclu\p{L}*|rejet\p{L}+|réfut\p{L}+|récus\p{L}+|contest\p{L}+|refus\p{L}+|reconn\p{L}+|admet\p{L}*`,
    ),
  },
  possibility: {
    en: markersOf(
      String.raw`may|might|could(?! not|n['’]t)|perhaps|maybe|possibly|probably|likely|apparently|allegedly|reportedly|whether|supposedly`,
      String.raw`can|could|would|should|if|threat\p{L}*|at risk|possib\p{L}+|potential\p{L}*|consider\p{L}*|stud(?:y|ied|ying|ies)|idea|plan\p{L}*|propos\p{L}+|suggest\p{L}*|expect\p{L}*|suspect\p{L}*|seems?|appears?|fear\p{L}*|worr\p{L}+|hop(?:e|es|ed|ing)|chance|risks?|unclear|undecided|open|looking into|investigat\p{L}+|trying|question|doubt\p{L}*|any\p{L}*|says?|said|according|claim\p{L}*|sources?|able|unable|cannot|allow\p{L}*|permit\p{L}*|prepar\p{L}+|due|set to|about to|will|was to|were to|believ\p{L}+|thinks?|thought`,
    ),
    fr: markersOf(
      String.raw`pourra(?:it|ient)|peut-être|éventuel\p{L}*|probable\p{L}*|vraisemblable\p{L}*|apparemment|sans doute|présumée?s?`,
      String.raw`peut|peuvent|puiss\p{L}+|pouvoir|pu|pouvai\p{L}+|si|s['’]ils?|possib\p{L}+|potentiel\p{L}*|\p{L}+ra(?:it|ient)|envisag\p{L}+|étud\p{L}+|idée|projet\p{L}*|prév\p{L}+|propos\p{L}+|attend\p{L}*|soupçonn\p{L}*|sembl\p{L}+|paraît|crain\p{L}+|inquiét\p{L}+|esp[eéè]r\p{L}+|risqu\p{L}*|incertain\p{L}*|ouverte?s?|cherch\p{L}+|enqu[eê]t\p{L}+|question|dout\p{L}+|dit|disent|selon|d['’]après|affirm\p{L}+|sources?|permet\p{L}*|permis\p{L}*|autoris\p{L}+|prépar\p{L}+|s['’]apprêt\p{L}+|va|vont|devoir|doi\p{L}+|pens\p{L}+|cro(?:i|y)\p{L}+|suppos\p{L}+|prétend\p{L}*|capable\p{L}*|à en croire|quel\p{L}*|menac\p{L}+|tranch\p{L}+|savoir|sai[ts]|ignor\p{L}+|hypothè\p{L}+|reste\p{L}*`,
    ),
  },
  approximation: {
    en: markersOf(
      String.raw`roughly|approximately|nearly|almost|at least|at most|at one point|an estimated|(?:about|around|more than|fewer than|less than|up to|not before|not until)(?= (?:[\d$€£¥]|(?:half|two|three|four|five|six|ten)\b|a (?:dozen|hundred|thousand|million)))`,
      String.raw`about|around|some|over|under|before|until|more than|fewer than|up to|less than|close to|as (?:many|much|far) as|or (?:so|more|less)|below|above|estimat\p{L}+|briefly|for a (?:time|while)|temporarily|at times?|momentarily|a few|several|minimum|maximum|maxim\p{L}+|at (?:its|their) (?:worst|lowest)|by|all but|just|exceed\p{L}*|topp?(?:s|ed)|majority|most|dozens?|hundreds?|thousands?|limit\p{L}*|capp?(?:s|ed)?`,
    ),
    fr: markersOf(
      String.raw`environ|presque(?! rien)|à peu près|approximativement|(?:au moins|au plus)(?= (?:\d|une? |deux|trois|quatre|cinq|dix))|à un moment|(?:plus de|pas avant|moins de|jusqu['’]à|près de|quelque)(?= (?:\d|une? |deux|trois|quatre|cinq|dix))|(?:plus|moins|près) d['’](?=une? )|(?:dizaine|vingtaine|centaine|millier|quinzaine|trentaine|cinquantaine)s?`,
      String.raw`plus|moins|avant|près|jusqu['’]\p{L}+|quelques?|autour|aux alentours|de l['’]ordre|ou (?:plus|moins)|un (?:temps|moment)|brièvement|temporairement|par moments|estim\p{L}+|minimum|maximum|maxim\p{L}+|momentan\p{L}+|pire|plusieurs|à peine|pas loin|une? \p{L}+aine|à quelque|vers|au[- ]del[àa]|en deçà|dépass\p{L}+|atteint|attein\p{L}+|quasi\p{L}*|pratiquement|limit\p{L}*|plafonn\p{L}+|majorit\p{L}+|plupart|bonne?s?`,
    ),
  },
};

function markersOf(clear: string, more: string): Markers {
  return { clear: wholeWords(clear), possible: wholeWords(clear, more) };
}

/** All of them. */
export const stances: readonly Stance[] = ['negation', 'attribution', 'possibility', 'approximation'];

/** The word with which a text clearly takes a stance; undefined if it has none. */
export function clearMarker(text: string, stance: Stance, language: Language): string | undefined {
  return markers[stance][language].clear.exec(withoutMay(text))?.[0];
}

/** Whether a text may take a stance, in whatever way. */
export function mayTake(text: string, stance: Stance, language: Language): boolean {
  return markers[stance][language].possible.test(withoutMay(text));
}

/** The month is not a hedge, and no statement opens with the verb. */
function withoutMay(text: string): string {
  return text.replace(/(?<!\p{L})May(?!\p{L})/gu, '---');
}
