import type { askedKinds } from '../matching/asked-kind.ts';
import { expandShorthand } from '../matching/shorthand.ts';
import type { Language } from '../text/language.ts';
import { toWords } from '../text/words.ts';
import { placePicked } from './pick.ts';
import { requestedLanguage } from './requested-language.ts';

export type AskedKind = (typeof askedKinds)[number];

/** What a message asks of the last answer. */
export type FollowUp =
  | { readonly kind: 'asks'; readonly asked: AskedKind | 'how' }
  | { readonly kind: 'sources' | 'more' | 'again' | 'shorter' | 'what' | 'neither' }
  /** In time: the event beside the last one, the last there is, what is still to come, and what came of it. */
  | { readonly kind: 'later' | 'earlier' | 'latest' | 'ahead' | 'outcome' }
  | { readonly kind: 'language'; readonly language: Language }
  /** Picks one of the questions offered, by its place from 0; -1 for the last. */
  | { readonly kind: 'pick'; readonly place: number };

/** The phrases of each kind, both languages together; a comma ends a phrase. */
const written: readonly (readonly [FollowUp, string])[] = [
  [
    { kind: 'asks', asked: 'why' },
    `why, why is that, why that, why so, why this, why is this, why was that, why did that happen,
    why did this happen, why did it happen, why did they do that, why did they do it, why did he do that, how come,
    how come that, what for, for what reason, what is the reason, what s the reason, the reason, reason, reasons,
    what was the reason, because of what, what caused it, what caused that, cause, why is it so, why would they,
    explain why, tell me why, do we know why, do you know why, wherefore, y, why does it matter, why does that matter, why does this matter,
    why is it important, why is that important, why is this important, why should i care, why them, why him, why her, why it, why that one,
    pourquoi, pourquoi ca, pourquoi donc, pourquoi cela, pourquoi faire, pour quoi faire, pourquoi c est important, en quoi c est important,
    pourquoi est ce important, pourquoi eux, pourquoi elles, pourquoi lui, pourquoi elle, pour quelle raison,
    pour quelles raisons, la raison, quelle raison, quelle est la raison, quelles raisons, comment ca se fait, comment cela,
    c est pourquoi, c est du a quoi, a cause de quoi, la cause, quelle est la cause, dans quel but, on sait pourquoi,
    et pourquoi donc, pourquoi ont ils fait ca, pourquoi il a fait ca, pourquoi c est arrive, pourquoi est ce arrive`,
  ],
  [
    { kind: 'asks', asked: 'when' },
    `when, when was that, when was this, when was it, when is that, when is it, when did that happen, when did it happen,
    when did this happen, when will that happen, when will it happen, when will that be, when exactly, since when, until when,
    by when, from when, date, the date, dates, what date, what is the date, what s the date, which date, what date was that,
    what date was it, on what date, what day, which day, on what day, what day was that, what day was it, what year,
    which year, in what year, what month, which month, what time, at what time, how long ago, when did they do that, when did he say that, when was that said, when did they say that, when did that come out,
    quand, c etait quand, c est quand, quand ca, quand donc, quand est ce, quand etait ce, quand est ce que c etait,
    quand est ce que c est, quand est ce arrive, c est arrive quand, ca s est passe quand, quand est ce que ca s est passe,
    ca date de quand, de quand, depuis quand, jusqu a quand, a partir de quand, quel jour, c etait quel jour, la date,
    quelle date, a quelle date, c est quelle date, quelle est la date, en quelle annee, quelle annee, c est quelle annee,
    quel mois, a quelle heure, quelle heure, quand a t il dit ca, il a dit ca quand, quand cela`,
  ],
  [
    { kind: 'asks', asked: 'where' },
    `where, where was that, where was it, where was this, where is that, where is it, where did that happen,
    where did it happen, where exactly, in what place, in which place, place, in which country, which country, what country, which city, what city, location,
    ou, ou ca, ou donc, c etait ou, c est ou, ou est ce, ou etait ce, ou est ce que c etait, ou est ce que ca s est passe,
    ca s est passe ou, a quel endroit, quel endroit, dans quel pays, quel pays, quelle ville, dans quelle ville, le lieu, quel lieu, lieu`,
  ],
  [
    { kind: 'asks', asked: 'who' },
    `who, who was it, who was that, who is that, who is it, who are they, who were they, who did that, who did it, who did this,
    who exactly, name them, name him, name her, names, their names, what are their names, who are these, who are those, by whom, by who, because of who, because of whom, thanks to who, thanks to whom, with whom, with who, to whom, for whom, who else, which people,
    qui, qui ca, qui donc, a cause de qui, grace a qui, par qui, avec qui, a qui, pour qui, c est qui, c etait qui, qui est ce, qui etait ce, qui sont ils,
    qui sont elles, qui a fait ca, qui exactement, qui d autre, les noms, quels noms, leurs noms, leur nom, quels sont leurs noms, nomme les, cite les, des noms`,
  ],
  [
    { kind: 'asks', asked: 'how-much' },
    `how much, how many, how much is that, how much was it, how much was that, how much exactly, how many exactly, how far,
    how big, how bad, by how much, how much money, what percentage, what percent, how many percent, the number, the figure, what figure, what number, figures, numbers,
    combien, combien ca, c est combien, c etait combien, de combien, a combien, combien exactement, combien d argent,
    what number is it, what number is that, what figure is it, what is the number, what s the number, what is the figure, c est quel chiffre, c est quel nombre, quel nombre, quel montant, le montant, le chiffre, quel chiffre, les chiffres, quel pourcentage, de combien exactement, ca fait combien, combien au juste`,
  ],
  [
    { kind: 'asks', asked: 'how' },
    `how, how so, how exactly, how did that happen, how did it happen, how is that, how was that, in what way, by what means,
    comment, comment ca, comment donc, de quelle maniere, de quelle facon, par quel moyen, comment c est arrive`,
  ],
  [
    { kind: 'sources' },
    `says who, says whom, who says, who says so, who says that, who says this, who said that, who said this, who said so,
    who said it, who is saying that, who is saying this, according to whom, according to who, source, sources, the source,
    the sources, what source, which source, what is the source, what s the source, what are the sources, what is your source,
    what s your source, what are your sources, your source, your sources, any source, any sources, is there a source,
    do you have a source, have you got a source, got a source, where is that from, where s that from, where is this from,
    where does that come from, where does this come from, where did you get that, where did you get this,
    where did you read that, where does it say that, where does it say so, how do you know, how do you know that,
    how do you know this, how do they know, prove it, proof, any proof, evidence, citation, cite, cite your source,
    reference, references, link, which paragraph, what paragraph, which paragraphs, paragraph, paragraphs, quote,
    show me the source, show source, show sources, on whose authority, is that true, is this true, is it true, is that so,
    is that right, is that confirmed, is it confirmed, is this confirmed, proven, is it proven, is that proven, is this proven,
    has it been proven, has that been proven, is it certain, is that certain, are you sure, you sure, are you certain, really,
    for real, seriously, sure about that, are you sure about that, who told you that, who told you, who told you this, who told you so, who said all this, who said all that, not true, that s not true,
    doubt it, i doubt it, i doubt that, no way, that can t be, can t be true, says you, who reported that, who reported this, who reported it, i don t believe you, i don t believe it,
    qui le dit, qui dit ca, qui l a dit, qui a dit ca, qui a dit cela, qui dit cela, qui l affirme, qui affirme ca,
    ca vient de qui, c est qui qui dit ca, c est qui qui le dit, c est qui qui a dit ca, d apres qui, selon qui,
    la source, les sources, quelle source, quelles sources, c est quoi la source, c est quoi ta source,
    c est quoi tes sources, c est quoi les sources, quelle est la source, quelle est ta source, quelle est votre source,
    quelles sont les sources, quelles sont tes sources, quelles sont vos sources, ta source, tes sources, votre source,
    vos sources, t as une source, tu as une source, vous avez une source, une source, comment tu le sais, comment tu sais,
    comment tu sais ca, comment le sais tu, comment le savez vous, comment vous le savez, d ou ca vient, ca vient d ou,
    d ou ca sort, ca sort d ou, d ou tu sors ca, d ou tiens tu ca, tu tiens ca d ou, d ou vient cette info,
    d ou vient cette information, prouve le, preuve, preuves, une preuve, des preuves, lien, le lien, un lien, reference,
    quel paragraphe, quels paragraphes, dans quel paragraphe, paragraphe, citation, c est vrai, est ce vrai, est ce que c est vrai,
    c est vrai ca, c est sur, c est confirme, est ce confirme, est ce que c est confirme, prouve, c est prouve, est ce prouve, est ce que c est prouve,
    c est certain, c est officiel, est ce officiel, t es sur, t es sure, tu es sur,
    es tu sur, vous etes sur, etes vous sur, sur, vraiment, serieux, serieusement, ah bon, c est pas vrai, ce n est pas vrai, pas vrai, j en doute, j y crois pas, je te crois pas,
    je n y crois pas, mais non, qui t a dit ca, qui rapporte ca`,
  ],
  [
    { kind: 'more' },
    `more, moar, moore, tell me more, tell me more about it, tell me more about that, go on, continue, more please, more info,
    more information, more details, details, what else, anything else, is there more, is that all, is that it, is that everything, nothing more, nothing else to say, elaborate, explain,
    can you explain, explain please, explain that, expand, keep going, and, so, so what, such as, meaning, what does that mean,
    what does this mean, what do you mean, related, related questions, other questions, anything more, give me more,
    any details, more on that, more about that, more about this, i want to know more, in more detail, in detail, context,
    background, another, another one, one more, longer, a longer answer, say more, say more about it, why not, the rest, and the rest, the others, and the others, only them, only him, only her, only it, only that, only those, just them, just him, just her, just that, just those, what about the rest, what about the others,
    encore, en savoir plus, j en veux plus, plus, plus d infos, plus d info, plus d informations, plus de details,
    plus de precisions, des details, details, un peu plus, dis m en plus, dites m en plus, dis moi en plus, dites moi en plus,
    raconte, raconte moi, developpe, developpez, explique, expliquez, explique moi, tu peux expliquer, quoi d autre, quoi encore,
    autre chose, autres questions, d autres questions, c est tout ce que tu sais, rien d autre, rien de plus, c est tout ce que t as, c est tout ce qu il y a, et, continue, continuez, vas y, poursuis,
    poursuivez, precise, precisez, tu peux preciser, c est a dire, ca veut dire quoi, qu est ce que ca veut dire, contexte, une autre, un autre, encore une, encore un,
    je veux en savoir plus, tu peux developper, questions liees, plus long, en plus long, pourquoi pas, plus en detail, en detail, le reste, et le reste, les autres, et les autres, seulement eux, seulement elles, seulement lui,
    seulement elle, seulement ca, rien qu eux, rien que lui, rien que ca, que eux, que lui, que ca, juste eux, juste lui, juste ca`,
  ],
  [
    { kind: 'neither' },
    `no, nope, nah, not that, not that one, none of them, none, none of these, none of those, neither, wrong one, wrong question,
    non, nan, pas ca, pas celui la, pas celle la, aucun, aucune, aucun des deux, aucune des deux, aucun des trois, aucune des trois, rien de tout ca`,
  ],
  [
    { kind: 'later' },
    `and then, then, then what, what then, what happened next, what happened then, what happened after, what happened after that, what happened afterwards, what came next,
    what came after, what came after that, what comes next, what next, next, after that, after, afterwards, and after, and after that, and next, what now then, what follows, what followed, what happens then,
    what happens after, what happens now, what about after, later, and later, since then, what has happened since, and since, et apres, apres, apres ca, et apres ca, et ensuite, ensuite, et puis, puis, et puis apres,
    qu est ce qui s est passe ensuite, qu est ce qui s est passe apres, que s est il passe ensuite, que s est il passe apres, il s est passe quoi apres,
    il s est passe quoi ensuite, quoi ensuite, quoi apres, qu y a t il eu ensuite, depuis, et depuis, par la suite, suivant`,
  ],
  [
    { kind: 'ahead' },
    `what is next, what s next, what happens next, what will happen next, next steps, what are the next steps, what is to come, what s to come, la suite, et la suite, quelle suite,
    quelle est la suite, c est quoi la suite, et la suite c est quoi, que va t il se passer, que va t il se passer ensuite, qu est ce qui va se passer, il va se passer quoi`,
  ],
  [
    { kind: 'outcome' },
    `ca a donne quoi, qu est ce que ca a donne, il en est sorti quoi, qu en est il sorti, ca s est fini comment, comment ca s est fini, ca s est termine comment, comment ca s est termine, du coup,
    et du coup, what came of it, what came of that, what came out of it, what came out of that, how did it end, how did that end, how did it turn out, how did that turn out`,
  ],
  [
    { kind: 'earlier' },
    `before, before that, before this, what happened before, what happened before that, what came before, what came before that,
    what was before, what was there before, previously, earlier, and earlier,
    avant, avant ca, avant cela, il y avait quoi avant, avant il y avait quoi, c etait quoi avant, il s est passe quoi avant, auparavant, plus tot`,
  ],
  [
    { kind: 'latest' },
    `now, and now, what about now, and right now, and currently, and today, where are we now, where do things stand, where does it stand,
    maintenant, et maintenant, et la maintenant, et aujourd hui, et actuellement, on en est ou, ou en est on, ou ca en est, ca en est ou`,
  ],
  [
    { kind: 'again' },
    `again, repeat, repeat that, say again, say that again, come again, once more, can you repeat, can you repeat that, pardon,
    sorry, i didn t get that, huh, excuse me, simpler, make it simpler, in simple words, in simple terms, in plain english, simply,
    simple words, simplify, eli5, explain like i m 5, explain like i m five, before what, after what, than what, about what, about who, about whom, of whom, of who,
    with what, against what, for what, of what, to what, repete, repetez, tu peux repeter, vous pouvez repeter, peux tu repeter, redis, redites, redis le, encore une fois, hein,
    come on, cmon, just tell me, come on tell me, come on just tell me, cmon tell me, cmon just tell me, tell me anyway, just answer, answer me, answer the question,
    just answer the question, just say it, allez, allez dis, allez dis moi, dis le moi, allez dis le, allez reponds, reponds, reponds moi, reponds a la question,
    repondez, himself, he himself, him himself, herself, themselves, but himself, in person, lui meme, elle meme, eux memes, en personne,
    comment tu dis, j ai pas compris ta reponse, plus simple, plus simplement, en plus simple, simplifie, simplifiez, en mots simples,
    avec des mots simples, en clair, avant quoi, apres quoi, que quoi, de quoi, de qui, sur qui, sur quoi, avec quoi, contre quoi, a quoi`,
  ],
  [
    { kind: 'shorter' },
    `shorter, too long, that s too long, way too long, make it shorter, a shorter answer, shorter answer, shorten it, shorten that, in short, be brief,
    briefly, in brief, brief, short version, the short version, keep it short, in one sentence, one sentence, in a sentence, short, tldr of that,
    plus court, trop long, c est trop long, en plus court, version courte, la version courte, en bref, bref, en court, fais court, fais plus court,
    faites plus court, raccourcis, abrege, en une phrase, une phrase, sois bref, en resume`,
  ],
  [
    { kind: 'what' },
    `what, what is it, what is that, what s that, what s it, what is this, what was that, what was it, what are they,
    which, which one, which ones, which of them, which exactly, quoi, c est quoi, c est quoi ca, qu est ce que c est, qu est ce que c est que ca, c est quoi au juste, qu est ce, quoi donc, que,
    lequel, laquelle, lesquels, lesquelles, quel, quelle, quels, quelles`,
  ],
  [
    { kind: 'language', language: 'fr' },
    `french, in french, french please, in french please, now in french, say it in french, say that in french,
    can you say that in french, can you say it in french, can i have it in french, can i have that in french, speak french,
    do you speak french, can you speak french, answer in french, reply in french, translate to french, translate into french,
    translate it to french, translate that to french, translate that into french, the same in french, same in french,
    francais, en francais, et en francais, en francais svp, en francais s il te plait, en francais s il vous plait,
    francais s il te plait, francais s il vous plait, la meme chose en francais, la meme en francais, pareil en francais,
    dis le en francais, dites le en francais, redis le en francais, tu peux le dire en francais, vous pouvez le dire en francais,
    parle francais, parlez francais, tu parles francais, parles tu francais, parlez vous francais, vous parlez francais,
    reponds en francais, repondez en francais, traduis en francais, traduis ca en francais, traduisez en francais,
    traduction en francais, version francaise, vf, traduis, traduis moi ca, je parle francais, i speak french`,
  ],
  [
    { kind: 'language', language: 'en' },
    `english, in english, english please, in english please, now in english, say it in english, say that in english,
    can you say that in english, can you say it in english, can i have it in english, can i have that in english, speak english,
    do you speak english, can you speak english, answer in english, reply in english, translate to english,
    translate into english, translate it to english, translate that to english, translate that into english,
    the same in english, same in english, translate, translate that, translation, i speak english, i don t speak french, i don t understand french, english version,
    anglais, en anglais, et en anglais, en anglais svp, en anglais s il te plait, en anglais s il vous plait,
    anglais s il te plait, anglais s il vous plait, la meme chose en anglais, la meme en anglais, pareil en anglais,
    dis le en anglais, dites le en anglais, redis le en anglais, tu peux le dire en anglais, vous pouvez le dire en anglais,
    parle anglais, parlez anglais, tu parles anglais, parles tu anglais, parlez vous anglais, vous parlez anglais,
    reponds en anglais, repondez en anglais, traduis en anglais, traduis ca en anglais, traduisez en anglais, version anglaise, et en english, vo`,
  ],
  [
    { kind: 'pick', place: 0 },
    `yes, yeah, yep, yup, y, yes please, that one, this one, exactly, correct, oui, ouais, ouep, oui svp, celle la, celle ci, c est ca,
    exact, exactement, voila`,
  ],
];

const phrases = new Map<string, FollowUp>();
for (const [followUp, list] of written) {
  for (const phrase of list.split(',')) {
    const key = phrase.trim().split(/\s+/u).join(' ');
    if (!phrases.has(key)) phrases.set(key, followUp);
  }
}

/** What people ask in a single word: "source". */
export const followUpWords: readonly string[] = [...phrases.keys()].filter((phrase) => !phrase.includes(' '));

/** "No he didn't": a reader who doubts an answer wants to know who says so. */
const denial =
  /^(?:no|nope|nah|but) (?:he|she|it|they|that|this) (?:didn|isn|wasn|doesn|don|aren|weren|hasn|haven|won|can|couldn) t$/u;

/** Words before and after that change nothing. */
const openers = new Set(
  'ok okay but and so et mais alors donc hmm hm euh ah oh well um no non eh yes oui cool merci thanks like genre'.split(
    ' ',
  ),
);
const closers = new Set(
  'exactly please pls though precisely now then exactement alors donc precisement bro mate lol mdr stp svp'.split(
    ' ',
  ),
);
const courtesies = [
  ['s', 'il', 'te', 'plait'],
  ['s', 'il', 'vous', 'plait'],
  ['au', 'juste'],
  ['again'],
  ['of', 'that'],
];

/** The folded words of a message, with chat shorthand written out and letters that are held down typed once. */
export function messageWords(text: string): readonly string[] {
  return expandShorthand(toWords(text.replaceAll(/(\p{L})\1{2,}/gu, '$1')));
}

/**
 * What a message asks of the last answer, if it is nothing but that: "why?", "and then?", "en français".
 *
 * @param words The folded words of the whole message.
 */
export function readFollowUp(words: readonly string[]): FollowUp | undefined {
  for (const variant of variantsOf(words)) {
    const found = phrases.get(variant.join(' '));
    if (found !== undefined) return found;
    const place = placePicked(variant);
    if (place !== undefined) return { kind: 'pick', place };
  }
  const language = requestedLanguage(words);
  if (language !== undefined) return { kind: 'language', language };
  return denial.test(words.join(' ')) ? { kind: 'sources' } : undefined;
}

/** The words as they are, then without what changes nothing at either end. */
function* variantsOf(words: readonly string[]): Generator<readonly string[]> {
  yield words;
  const closed = withoutClosers(words);
  yield closed;
  let start = 0;
  while (start < closed.length - 1 && openers.has(closed[start] ?? '')) {
    start += 1;
    yield words.slice(start);
    yield closed.slice(start);
  }
}

function withoutClosers(words: readonly string[]): readonly string[] {
  let end = words.length;
  for (;;) {
    const courtesy = courtesies.find((each) =>
      each.every((word, at) => words[end - each.length + at] === word),
    );
    const length = courtesy?.length ?? (closers.has(words[end - 1] ?? '') ? 1 : 0);
    if (length === 0 || length >= end) return words.slice(0, end);
    end -= length;
  }
}
