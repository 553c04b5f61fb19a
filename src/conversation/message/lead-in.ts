/** What people say before a question without asking anything by it, in both languages. */
const leadIns = [
  'ok(?:ay)?', 'k', 'but', 'so', 'well', 'now', 'right', 'alright', 'wait', 'lol', 'haha', 'hm+', 'um+', 'uh', 'oh', 'ah', 'yes', 'yeah', 'yep', 'btw',
  'by the way', 'actually', 'sorry', 'please', 'pls', 'plz', 'cool', 'nice', 'great', 'interesting', 'hi', 'hey', 'hello', 'yo', 'thanks', 'thank you', 'thx',
  '(?:hey |hi |ok |yo )?(?:bot|sidebar)', 'basically', 'so basically', 'honestly', 'tbh', 'bro', 'bruh', 'dude', 'man', 'wow', 'damn', 'omg', 'wtf', 'good', 'fine', 'i see', 'got it', 'just', 'then', 'er+', 'erm', 'right so', 'anyway', 'good (?:morning|afternoon|evening)', 'sir', 'madam', 'all right', 'excuse me', 'like', 'listen', 'look',
  'no,? i (?:meant?|was asking|wanted to know|asked)', 'i (?:meant?|mean)', 'not that,?', 'no no', 'no,', 'nope,?', 'what i meant (?:was|is)',
  'i (?:want|wanted|would like|d like|’d like) to know', 'i was wondering', 'i wonder', 'my question (?:is|was)', 'next question', 'another question', 'quick question', 'one more thing',
  '(?:can|could|would|will) (?:you|u) (?:please |pls |kindly )?(?:tell|explain to|remind) me(?: please)?', 'do (?:you|u) know', 'any idea', '(?:please |pls )?(?:tell|explain|explain to|remind) me', 'i (?:don[’\']?t|do not) (?:get|understand|know)', 'i have (?:a|one) question', 'question',
  'i(?:[’\']ve)? (?:heard|read|saw|seen|was told)(?: somewhere)?(?: that)?', 'they say', 'people say', 'apparently', 'j[’\' ]ai (?:lu|entendu|vu)(?: dire)?(?: (?:que|qu[’\']))?', '(?:il )?para[iî]t (?:que|qu[’\'])', 'on (?:m[’\']a dit|dit) (?:que|qu[’\'])',
  'bon', 'e[ht] bien', 'pis', 'fait que', 'faque', 'oh dear', 'mais', 'maintenant', 'allez', 'vas[- ]y', 'ben', 'bah', 'alors', 'donc', 'du coup', 'en fait', 'enfin', 'euh', 'attends?', 'attendez', 'oui', 'ouais', 'd[’\' ]accord', 'dac', 'mdr', 'ptdr', 'ah bon', 'pardon',
  'désolé', 'stp', 'svp', 's[’\' ]il (?:te|vous) pla[iî]t', 'bonjour', 'bonsoir', 'salut', 'slt', 'bjr', 'coucou', 'cc', 'merci', 'super', 'génial', 'au fait', 'sinon', 'punaise', 'putain', 'wesh', 'wsh', 'frère', 'coudonc', 'heille', 'all[oô]', 'monsieur', 'madame', 'excuse(?:z)?[- ]moi', 'écoute', 'genre', 'bref', 'hum', 'j[’\' ]ai une question', 'je (?:comprends|sais) (?:pas|plus)', 'j[’\' ]ai pas compris',
  'non,? (?:mais )?je (?:voulais (?:dire|savoir)|veux (?:dire|savoir)|parlais de|demandais)', 'je (?:voulais|veux|voudrais|aimerais) (?:dire|savoir)', 'je me demande', 'non non', 'non,', 'nan,?', 'non mais',
  'pas ça,?', 'ma question (?:est|c[’\' ]est|était)', '(?:est-ce que )?(?:tu peux|peux[- ]tu|vous pouvez|pouvez[- ]vous|pourrais[- ]tu|tu pourrais|pourriez[- ]vous) (?:me dire|m[’\' ]expliquer|me rappeler)', 'explique[- ]moi', 'tu sais', 'vous savez', 'dis[- ]moi', 'dites[- ]moi', 'une question', 'autre question',
]; // prettier-ignore
// The longest first: "good" is no lead-in of its own in "good morning".
const longestFirst = leadIns.toSorted((one, other) => other.length - one.length);
const leadIn = new RegExp(`^(?:${longestFirst.join('|')})(?:[\\s,;:.!…]+)(?=\\S)`, 'iu');
const trailing =
  /[\s,]+(?:i mean|i meant|je veux dire|je voulais dire|lol|mdr|ptdr|bro|bruh|dude|man|sir|exactly|precisely|anyway|please|pls|plz|thanks|thank you|thx|exactement|précisément|au juste|stp|svp|s['’ ]il (?:te|vous) pla[iî]t|merci|monsieur|madame|mec|frère|frérot|hein|tho|though|alors|(?<=\b(?:quoi|koi|qui|quand|où|ou|combien)\s)d[ée]j[àa])[\s?!.]*$/iu;

/** Nobody says more before a question. */
const mostTaken = 8;

/** The question of a message without what is said before and after it: "no i meant the price"; undefined if there is nothing of the kind. */
export function withoutLeadIn(text: string): string | undefined {
  let rest = text.trim();
  for (let taken = 0; taken < mostTaken && leadIn.test(rest); taken += 1) rest = rest.replace(leadIn, '');
  const question = rest.replace(trailing, (end) => (/\?/u.test(end) ? '?' : ''));
  return question === text.trim() || question === '' ? undefined : question;
}

/** "How was it made then?", but not "what happened then?" or "what did they do then?", which ask what came next. */
const thenAtEnd =
  /^(?<question>(?!.*\b(?:happen\p{L}*|do|did|done|went|came|come|say|said)\b)(?:\S+\s+){3,}\S+)\s+then[\s?!.]*$/iu;

/** A question without the "then" at its end; undefined where there is none, or where it may ask what came next. */
export function withoutThen(text: string): string | undefined {
  return thenAtEnd.exec(text.trim())?.groups?.['question'];
}

/** A noun after what points to it: "this Smith", « cette puce ». */
const pointedAt = String.raw`(?:the|this|that|these|those|mr|mrs|ms|dr|le|la|les|ce|cet|cette|ces|monsieur|madame)\.?\s+(?:\S+\s+)?(?!(?:says?|said|that|who|which)\b)\S+?`;
const speakers = String.raw`(?:they|you|people|every(?:one|body)|(?:the|this) (?:story|article))(?:\s?['’]re|['’]s| are| is| keeps?)?`;
const speaking = String.raw`(?:all\s+)?(?:talk(?:s|ing)?\s+about|speak(?:s|ing)?\s+of|mention(?:s|ing)?|(?:going\s+)?on\s+about)`;
const spokenOf = String.raw`dont\s+(?:on|ils|elles|tout le monde|vous|tu|(?:l|cet)['’ ]?\s?article)\s+(?:me\s+)?(?:parle(?:nt|z|s)?|cause(?:nt|s)?)`;
/** What only says that something is spoken of: "who is this Smith they talk about", but not "what did they talk about". */
const allusion = new RegExp(
  String.raw`^(?<question>\S.*\s${pointedAt}),?\s+(?:(?:(?:that|who|whom|which)\s+)?${speakers}\s+${speaking}|${spokenOf})[\s?!.]*$`,
  'iu',
);

/** A question without the words at its end that only say that something is spoken of; undefined where there are none. */
export function withoutAllusion(text: string): string | undefined {
  return allusion.exec(text.trim())?.groups?.['question'];
}
