import { foldWords } from './fold.ts';
import { languages, type Localized } from './language.ts';

/** Words that often open a sentence, in lower case: a capital does not make them names. */
export const sentenceOpeners: Localized<readonly string[]> = {
  en: words(`
    a about above according after again all also although amid among an and another any are as asked at back because before
    behind being between beyond both but by can could despite did do does during each either enough even ever every few
    finally first for from further had half has have having he her here his how however if in indeed instead into is it its
    just last later least less like little many maybe meanwhile more most much neither never next no none nor not nothing now
    of officially often on once one only or other others our out over per perhaps rather roughly second saying seeing several
    she should since so some soon still such than that the their then there these they third this those though through thus
    to today together too two under until up upon very was we were what when where whether which while who whose why
    with within without yes yet you your
  `),
  fr: words(`
    a afin ainsi alors après assez au aucun aucune aujourd aujourd'hui auparavant auprès aussi autant autre autres aux
    avant avec bien bref car ce ceci cela celle celles celui cependant certains ces cet cette ceux chacun chaque chez
    combien comme comment concrètement contre d dans de depuis derrière des dès désormais deux devant donc dont du
    durant elle elles en encore enfin ensuite entre est et eux grâce hors ici il ils jamais je jusque l la là le lequel
    les leur leurs lors lorsque lui là-dessus mais malgré même mieux moins ni non nos notre nous officiellement on or
    ou où oui outre par parce parmi pas pendant personne peu peut-être plus plusieurs plutôt pour pourquoi pourtant
    près presque puis puisque quand quant que quel quelle quelles quels quelqu qui quoi rien sa sans sauf se selon ses
    seul seule si sinon sitôt son sous souvent sur surtout tant tel telle toujours tous tout toute toutefois toutes
    très trop un une vers voici voilà vos votre vous y
  `),
};

/** More of them, which may be what a question is about. */
export const furtherOpeners: Localized<readonly string[]> = {
  en: words(`
    across almost along alongside already altogether always anybody anyone anything around beside besides close everybody
    everyone everything far inside instead likewise long nearly nobody nowhere opposite otherwise outside past people previously
    recently shortly somebody someone something somewhere sometimes soon throughout towards twice underneath unless unlike
    usually whatever whenever wherever whoever
  `),
  fr: words(`
    ailleurs autour autrefois autrement beaucoup bientôt ceci dedans dehors dernièrement dessous dessus environ hier jadis
    juste loin longtemps lorsqu maintenant nul nulle parfois partout pareil plein pourvu quelque quelques quelquefois quiconque
    récemment tard tandis tantôt tôt vite
  `),
};

/** The sentence openers of both languages as folded words: they say little about the subject of a question. */
export const foldedOpeners: ReadonlySet<string> = new Set(
  languages.flatMap((language) => sentenceOpeners[language].flatMap((word) => foldWords(word).split(' '))),
);

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
