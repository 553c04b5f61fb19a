import { storyLanguage } from '../replies/reply-language.ts';
import { hasTellingWords, leaningLanguage, sureLanguage } from '../text/question-language.ts';
import { languages, type Language } from '../text/language.ts';
import { longestQuestion } from '../matching/analysis.ts';
import { asksMeaning, replyToAskedWord } from './asked-word.ts';
import { replyBesideStory } from './beside-story.ts';
import { isOfNobody } from './meaning/of-nobody.ts';
import { replyToBareWords, replyToTopic } from './reply-to-subject.ts';
import { lastNamed } from './meaning/last-named.ts';
import { askOfAnother, carryOn, replyOfOther } from './another-name.ts';
import { askedAfterRequest, askedInLanguage } from './message/asked-in-language.ts';
import { askedParagraph, languageOfParagraph } from './message/asked-paragraph.ts';
import { answerBareName } from './meaning/bare-words.ts';
import { writeOutChat } from './message/chat-writing.ts';
import { asksWhatThisIs } from './message/what-this-is.ts';
import { asserts, certain, certainty, isAllButCertain, isLikely } from './meaning/sureness.ts';
import { askOfCounted } from './meaning/counted-noun.ts';
import { messageWords, readFollowUp } from './message/follow-up.ts';
import { withoutGuess } from './meaning/guess.ts';
import { languageOfConjunction } from './message/conjunction.ts';
import { doubtsPart, keepMatter } from './doubt.ts';
import { likelyInContext } from './meaning/in-context.ts';
import { itemSaid } from './meaning/item.ts';
import { laughsAtAnswer } from './laughter.ts';
import { replyToLastClause } from './last-clause.ts';
import { replyToFirstSentence, replyToLastSentence } from './sentences.ts';
import { withoutAllusion, withoutLeadIn, withoutThen } from './message/lead-in.ts';
import { mostLeaning, readLeaningWords } from './message/leaning-words.ts';
import { mentionAsked } from './message/mention.ts';
import { askAboutIt } from './meaning/said-about-it.ts';
import { offerOfNearNames } from './meaning/near-names.ts';
import { replyToPending } from './pending-question.ts';
import { askForPart } from './meaning/part-in-it.ts';
import { pickByName } from './meaning/pick-by-name.ts';
import { nameOrdinal } from './meaning/ordinal-person.ts';
import { nameCompany } from './names/owned-company.ts';
import { pronounAt, standsForOnePerson } from './message/pronouns.ts';
import { askWhatItIsFor } from './meaning/purpose.ts';
import { picksNothing } from './picks-nothing.ts';
import { replyAroundAside } from './reply-around-aside.ts';
import { replyToFollowUp } from './reply-to-follow-up.ts';
import { replyToWhich } from './reply-to-which.ts';
import { replyToLeaning } from './reply-to-leaning.ts';
import { goOnFrom, replyInContext } from './reply-in-context.ts';
import { replyToTwo } from './reply-to-two.ts';
import { readQuestioned } from './message/questioned.ts';
import { recogniseSmallTalk } from './message/small-talk.ts';
import { readPlainly } from './said-to-bot.ts';
import { readCourtesy } from './message/courtesy.ts';
import { smallTalk, needsName, tell, toMessage, type Message, type Step, tellSources } from './step.ts';
import { tellStory } from './tell-story.ts';
import { askOfStranger } from './meaning/stranger-first.ts';
import { asksOfUnmentioned, replyOfGapOn, replyToStrangers } from './strangers.ts';
import { storyWordsLanguage } from './names/story-language.ts';
import { namesOf } from './names/story-names.ts';
import { languageOf, type Remembered, type Served } from './turn.ts';
import { unlessUnsure } from './meaning/unless-unsure.ts';
import { writeOut } from './names/written-out.ts';
import { yearBeside } from './meaning/year-beside.ts';
import { offerOfNamed } from './meaning/who-is-named.ts';
import { asksWhoSaidIt, asksWhoSaysAll } from './meaning/who-said-it.ts';
import { nameRole } from './meaning/role-alone.ts';
import { readOnlyNamed } from './meaning/only-named.ts';
import { correctsFigure } from './meaning/corrected-figure.ts';
import { asksWhatCameAfter, eventBeside } from './meaning/what-came-next.ts';
import { withoutStranger } from './meaning/without-stranger.ts';
import { asksCurrency } from './meaning/asks-currency.ts';
import { asksForWholeStory } from './message/whole-story.ts';

/** A message to the bot. */
export interface Said {
  readonly text: string;
  /** The language of the reply where somebody has chosen it. */
  readonly chosen?: Language | undefined;
  /** The language that Discord is set to for the reader, where that is known. */
  readonly reader?: Language | undefined;
  /** The language where neither the message nor the conversation says for sure, guessed from the words of the message. */
  readonly fallback: (text: string) => Language;
  /** The language of a message without words to guess from, such as "17%"; the story's first unless given. */
  readonly wordless?: Language | undefined;
}

/** Shorter follow-ups lean on an answer even where there is none. */
const fewestWordsAlone = 3;

/** A turn of a conversation, the language to say it in, and what is remembered from then on. */
export interface Conversed extends Step {
  readonly language: Language;
  /** The language that it would be in if the story were written in it. */
  readonly wanted: Language;
}

/**
 * The reply to a message in a conversation. What was said before decides only what a message that leans on it means; nothing else is
 * asserted than the story's entries say. Pure: the same story, memory and message give the same turn.
 */
export function converse(snapshot: Served, remembered: Remembered, message: Said): Conversed {
  // The patterns that follow may take the square of the length and more.
  const said = { ...message, text: message.text.slice(0, longestQuestion) };
  const asked = askedInLanguage(said.text);
  const isOnlyRequest = asked !== undefined && readFollowUp(messageWords(said.text))?.kind === 'language';
  const request = askedAfterRequest(said.text) ?? (isOnlyRequest ? undefined : asked);
  return converseInOwnLanguage(
    snapshot,
    remembered,
    request === undefined
      ? said
      : { ...said, text: request.question, chosen: said.chosen ?? request.language },
  );
}

function converseInOwnLanguage(snapshot: Served, remembered: Remembered, said: Said): Conversed {
  const { story } = snapshot;
  const written = nameCompany(story, remembered.whom, writeOut(story, said.text));
  const item = itemSaid(story, remembered);
  const text = nameRole(story, item, nameOrdinal(story, item, written));
  const words = messageWords(text);
  const followUp = readFollowUp(words);
  const asked = followUp?.kind === 'language' ? followUp.language : undefined;
  const names = namesOf(snapshot.story);
  // Without symbols, which are written out in English.
  const typed = writeOutChat(said.text);
  const sure =
    asked ?? sureLanguage(typed, (word) => names.isNameWord(word)) ?? languageOfConjunction(typed) ?? null;
  const reader = said.reader ?? null;
  const spoken = languageOf(remembered, reader);
  const [first] = snapshot.story.about.languages;
  const wordless = said.wordless ?? first ?? languages[0];
  const guess = (): Language =>
    hasTellingWords(typed, (word) => names.isSharedNameWord(word))
      ? (storyWordsLanguage(snapshot.story, words) ?? said.fallback(typed))
      : wordless;
  const { languages: ofStory } = snapshot.story.about;
  const leaning = (): Language | null => leaningLanguage(typed, (word) => names.isNameWord(word)) ?? null;
  // « Maison-Blanche » is French, though it is a name.
  const ofNames = (): Language | null =>
    hasTellingWords(typed, (word) => names.isSharedNameWord(word))
      ? (storyWordsLanguage(snapshot.story, words) ?? null)
      : null;
  // In a story of one language a guess only decides whether the reply says so, so a word or two is enough to go on.
  const guessed = ofStory.length < languages.length ? leaning() : null;
  const wanted =
    said.chosen ?? sure ?? guessed ?? spoken ?? said.reader ?? languageOfParagraph(said.text) ?? guess();
  const language = storyLanguage(wanted, ofStory);
  const found = reply(snapshot, remembered, {
    text,
    words,
    followUp,
    typed: nameCompany(story, remembered.whom, said.text),
  });
  const step = replyBesideStory(snapshot, remembered, words, said.text, found) ?? found;
  const { turn, remembered: now } =
    replyToPending(snapshot, remembered, words, step) ?? keepMatter(snapshot, remembered, words, step);
  return {
    turn,
    language,
    wanted,
    remembered: {
      ...now,
      ...lastNamed(snapshot.story, now, turn),
      pending: turn.kind === 'needs-name' ? now.pending : null,
      // "Aide", and then a name: where nobody knows better, the names that follow are in the language that the words leaned to.
      language:
        said.chosen ?? sure ?? guessed ?? spoken ?? (reader === null ? (leaning() ?? ofNames()) : null),
      reader: reader ?? remembered.reader,
    },
  };
}

function reply(snapshot: Served, remembered: Remembered, message: Message): Step {
  const { story } = snapshot;
  const { text, words, typed } = message;
  const followUp = picksNothing(message, remembered) ? undefined : message.followUp;
  const direct = snapshot.matcher.match(text);
  const isPhrasing = asserts(direct) && direct.confidence === 1;
  const item = itemSaid(snapshot.story, remembered);
  // "The outcome?" after an answer is the outcome of that.
  const isBare =
    direct.kind === 'gap' && (followUp === undefined || item === undefined) && !asksMeaning(words);
  const aboutName = isBare ? answerBareName(snapshot, words) : undefined;
  if (aboutName !== undefined && !isOfNobody(snapshot.story, words, aboutName))
    return tell(remembered, text, aboutName, false);
  if (item === undefined && remembered.offered.length === 0 && asksWhatThisIs(words))
    return smallTalk(snapshot, remembered, 'help');
  const byName = pickByName(snapshot.story, remembered, words);
  if (byName !== undefined) return tell(remembered, text, certain(byName), true);
  const inIt = askForPart(snapshot, item, words);
  if (inIt !== undefined) return tell(remembered, text, inIt, true);
  const ofAnother = askOfAnother(snapshot, remembered, item, { text, words });
  if (ofAnother !== undefined) return ofAnother;
  // Where nothing was said before, "who reported this?" can only be about the story.
  const standsAlone = item === undefined && words.length >= fewestWordsAlone;
  if (isPhrasing && (followUp === undefined || standsAlone)) return tell(remembered, text, direct, false);
  // « Ça sert à quoi ? » after an answer on a thing is not about the bot.
  const ofTool = item && askWhatItIsFor(snapshot, item, words, remembered.thing);
  if (ofTool !== undefined) return tell(remembered, ofTool.question, ofTool.verdict, true);
  const namesNobody = namesOf(snapshot.story).find(words).length === 0;
  const said = namesNobody && followUp === undefined ? readPlainly(snapshot, message, direct) : undefined;
  if (
    said === 'summary' ||
    ((followUp === undefined || item === undefined) && asksForWholeStory(words, item === undefined))
  ) {
    return tellStory(snapshot, remembered, text);
  }
  const named = offerOfNamed(snapshot.story, item, words);
  if (named !== undefined) return tell(remembered, text, named, false);
  const number = askedParagraph(typed);
  if (number !== undefined) return { turn: { kind: 'paragraph', number }, remembered };
  const meaning = namesNobody ? (recogniseSmallTalk(words, typed) ?? said) : undefined;
  if (item !== undefined && (correctsFigure(item, typed) || asksCurrency(item, words)))
    return replyToFollowUp(snapshot, remembered, { kind: 'again' }, item, text);
  const questioned =
    item && (readQuestioned(words, typed, meaning) ?? readOnlyNamed(snapshot.story, item, words));
  if (questioned !== undefined) return replyToFollowUp(snapshot, remembered, questioned, item, text);
  if (item !== undefined && asksWhoSaysAll(words)) return tellSources(remembered, item);
  const after = item && asksWhatCameAfter(words) ? eventBeside(story, item, remembered, 1) : undefined;
  if (item !== undefined && after !== undefined)
    return replyToFollowUp(snapshot, remembered, { kind: 'later' }, item, text);
  // "Yes" picks what was offered, and "sorry?" asks for it again; the same words may be small talk.
  if (followUp === undefined && meaning !== undefined) {
    return smallTalk(snapshot, remembered, meaning);
  }
  if (followUp !== undefined) return replyToFollowUp(snapshot, remembered, followUp, item, text);
  if (laughsAtAnswer(snapshot, message)) return smallTalk(snapshot, remembered, 'laughter');
  const ofStranger = askOfStranger(snapshot, typed);
  if (ofStranger !== undefined) return tell(remembered, ofStranger.question, ofStranger.verdict, false);
  const around = replyAroundAside(snapshot, remembered, item, text, reply);
  if (around !== undefined) return around;
  const courtesy = namesNobody ? readCourtesy(words, typed) : undefined;
  if (courtesy !== undefined) return smallTalk(snapshot, remembered, courtesy);
  const mentioned = mentionAsked(words);
  if (
    mentioned !== undefined &&
    !(direct.kind === 'answer' && isLikely(direct)) &&
    certainty(snapshot.matcher.match(mentioned)) > certainty(direct)
  )
    return reply(snapshot, remembered, toMessage(mentioned));
  if (words.length === 0) return needsName(snapshot, remembered);
  const beside = item && yearBeside(item, words);
  if (beside !== undefined) return reply(snapshot, remembered, toMessage(beside));
  const nearNames = offerOfNearNames(snapshot, words, direct);
  if (nearNames !== undefined) return tell(remembered, text, nearNames, false);
  const ofWord = replyToAskedWord(snapshot, remembered, { text, words }, direct);
  if (ofWord !== undefined) return ofWord;
  const ofCounted = item && askOfCounted(snapshot, item, words, direct);
  if (ofCounted !== undefined) return tell(remembered, ofCounted.question, ofCounted.verdict, true);
  const aboutIt = item && askAboutIt(snapshot, item, words);
  if (aboutIt !== undefined) return tell(remembered, aboutIt.question, aboutIt.verdict, true);
  const onSubject =
    replyOfOther(snapshot, remembered, item, { text, words }) ??
    carryOn(snapshot, remembered, item, { text, words, direct }, reply) ??
    replyToBareWords(snapshot, remembered, item, { text, words, direct });
  if (onSubject !== undefined) return onSubject;
  const leaning =
    (item === undefined && (direct.kind === 'answer' || words.length > mostLeaning)) ||
    namesOf(snapshot.story).find(words).length > 0
      ? undefined
      : readLeaningWords(words);
  // "What did he say after?" asks what was said.
  const isOfSomebody = leaning?.kind === 'later' && standsForOnePerson(words[pronounAt(words)] ?? '');
  if (leaning !== undefined && !isOfSomebody && !(leaning.kind === 'asks' && isAllButCertain(direct))) {
    const likely = leaning.kind === 'asks' && item && likelyInContext(snapshot, item, words);
    return likely
      ? tell(remembered, text, likely, true)
      : replyToFollowUp(snapshot, remembered, leaning, item, text);
  }
  const doubts = item !== undefined && !isLikely(direct) && asksWhoSaidIt(item, words);
  if (item !== undefined && (doubts || doubtsPart(snapshot, words))) return tellSources(remembered, item);
  const question =
    withoutLeadIn(text) ??
    (isLikely(direct)
      ? undefined
      : (withoutGuess(snapshot.story, text) ?? withoutThen(text) ?? withoutAllusion(text)));
  if (question !== undefined) return reply(snapshot, remembered, toMessage(question));
  // "Any news on Acme?" is asked of Acme, whatever was said before.
  const before = asksOfUnmentioned(story, words) ? undefined : item;
  return (
    replyToTwo(snapshot, remembered, text, reply) ??
    replyToFirstSentence(snapshot, remembered, text, reply) ??
    (isLikely(direct) ? undefined : replyToLastSentence(snapshot, remembered, text, reply)) ??
    (isLikely(direct) ? undefined : replyToLastClause(snapshot, remembered, item, text, reply)) ??
    replyOfGapOn(snapshot, remembered, { text, words }, direct) ??
    replyToLeaning(snapshot, remembered, before, { words, direct }) ??
    replyToWhich(snapshot, remembered, before, { words, direct }) ??
    replyToStrangers(snapshot, remembered, { text, words }, direct) ??
    replyToTopic(snapshot, remembered, { text, words }, direct) ??
    replyInContext(snapshot, remembered, before, { words, direct }) ??
    goOnFrom(snapshot, remembered, before, { words, direct }) ??
    tell(
      remembered,
      text,
      withoutStranger(snapshot, item, words, unlessUnsure(snapshot, item, words, direct)),
      false,
    )
  );
}
