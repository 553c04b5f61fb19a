/** What escapes people, in both languages. */
const interjections =
  `wow whoa woah omg omfg damn dang gosh jeez geez yikes oof ouch ugh bruh bruv lord aw aww yay hm hmm hmmm mm mhm mmm uh eh meh welp
   sheesh oops jpp ptn omd roh tss nah darn crikey blimey heavens yeesh phew whew oy lordy smh ngl tbh ikr rip gg okay goodness god cow holy
   waouh wouah ouah wahou olala oulah putain punaise puree mince zut tiens bah bof vache pf pff pfff mouais euh hum ouf bigre oula sapristi aie aiee
   ouille dommage dieu`.split(/\s+/u);

/** What people call news. */
const opinions =
  `crazy insane wild nuts mad sad scary huge massive weird strange odd cool nice great good bad terrible awful horrible shocking
   surprising impressive interesting unfair fair ridiculous unbelievable incredible amazing awesome fascinating worrying wicked sick lit
   excellent perfect brilliant fantastic wonderful tough rough brutal savage bonkers absurd depressing concerning alarming disappointing
   hilarious unreal epic classy cute neat sweet lovely rude harsh creepy shame pity mess bummer mental messed nonsense stupid smart clever sneaky sly cheeky bold savvy
   fou folle dingue chaud triste flippant enorme bizarre etrange sympa bien bon bonne fort abuse relou impressionnant interessant choquant
   surprenant incroyable hallucinant grave chelou style stylee propre lourd inquietant effrayant genial super top parfait nickel chouette
   chill relax cooked sus sketchy shady fishy dodgy suspicious tranquille tranquillou peinard louche suspect douteux
   impeccable magnifique beau moche enerve fascinant delirant dinguerie hallu scandaleux honteux honte rassurant marrant malade malin`.split(
    /\s+/u,
  );

/** What stands around them. */
const around =
  `that this it is s was are so very really pretty quite a an the too kinda kind of sort just absolutely totally truly rather such all oh ah ok
   what man dude bro mate boy girl ouais yep yup well then my up yeah la oh ohh mon ma mec frere gars dis donc eh ben alors quoi genre vraiment serieux
   seriously carrement c est ca ce trop tres tellement assez plutot un une le les quel quelle quand meme hyper mega completement tout peu
   plus pas not mal si et and but mais sounds seems looks feels fine sure`.split(/\s+/u);

/** What people add to their thanks. */
const courtesies =
  `for your you the help helping helped answer answers answering info information time explaining explanation kind kindly lot much again i me
   to have has been were appreciate appreciated welcome useful helpful clear pour votre vos ton tes aide reponse reponses infos explications
   gentil gentille aimable temps m me vous tu avez as a de d l j etes es claire clair utile sympa toi`.split(
    /\s+/u,
  );

const escaping = new Set(interjections);

/** Whether a word only escapes people: "wow", « pfff ». */
export function isInterjection(word: string): boolean {
  return escaping.has(word);
}

const striking = new Set([...interjections, ...opinions]);
const known = new Set([...striking, ...around]);
/** A message that begins with one of these asks. */
const asking = new Set('is was are est'.split(' '));
const mostWords = 6;

/** Whom it is said to. */
const vocatives =
  `dear love honey darling friend friends buddy pal folks everyone everybody all team bot sir madam mate cher chere cheri cherie ami amis ben la
   monsieur madame tous tout monde vous toi je on te`.split(/\s+/u);

const farewell =
  /^(?:(?:ok|okay|well|alright|so|thanks|thank you|merci|bon|allez|et|and|now) )*(?:bye|bye bye|goodbye|good bye|farewell|so long|see (?:you|ya|u)|cya|take care|good night|have a (?:\w+ )?(?:day|one|night|evening|weekend)|au revoir|bye|ciao|tchao|salut|a (?:plus|bientot|demain|toute?|la prochaine)(?: tard)?|bonne (?:journee|soiree|nuit|continuation|fin de journee)|bon (?:week end|weekend)) /u;
/** Words that thank in any place of a message: « je vous remercie ». */
const thankful = new Set('thanks thank thx remercie remercions merci cheers'.split(' '));
const polite = new Set([...known, ...courtesies, ...vocatives]);
const thanking = new Set(
  'thank thanks thx ty cheers merci remercie remercions beaucoup bcp infiniment okay correct'.split(' '),
);
const thanks =
  /^(?:(?:ok|oh|ah|well|super|great|cool|parfait|bon) )*(?:thanks?|thank you|thx|ty|cheers|merci) /u;
const mostWordsOfThanks = 12;

/** Whether a message thanks, and says nothing else: "Thank you, that is very kind." */
export function isThanks(words: readonly string[]): boolean {
  return (
    words.length <= mostWordsOfThanks &&
    words.every((word) => polite.has(word) || thanking.has(word)) &&
    (thanks.test(`${words.join(' ')} `) || words.some((word) => thankful.has(word)))
  );
}

/** Whether a message says goodbye, and nothing else: "Goodbye dear". */
export function isFarewell(words: readonly string[]): boolean {
  const text = `${words.join(' ')} `;
  const rest = text.replace(farewell, '');
  return (
    rest !== text &&
    rest
      .split(' ')
      .filter(Boolean)
      .every((word) => polite.has(word) || thanking.has(word))
  );
}

/** Whether a message only says how the news strikes the reader: "wow", "that's so sad", « c'est trop chelou ». */
export function isReaction(words: readonly string[]): boolean {
  if (words.length > mostWords || asking.has(words[0] ?? '')) return false;
  return words.every((word) => known.has(word)) && words.some((word) => striking.has(word));
}
