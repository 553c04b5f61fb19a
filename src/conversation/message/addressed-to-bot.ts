import type { SmallTalk } from '../../text/small-talk.ts';

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Whom a message is said to, in both languages. */
const addressee = listed('you u ur your yours yourself tu toi te ton ta tes vous votre vos');
const elided = /(?:^| )t (?:es|as|un|une|a|etais|aurais|aimes)(?: |$)/u;
const beings = listed(
  'ia bot robot human humain humaine machine chatgpt gpt llm claude gemini computer ordinateur ordi algorithm algorithme',
);
/** What only a person does or has. */
const ofPersons = listed(
  `sleep sleeps dors dort dormir eat manges mange manger love aimes dream dreams reves feel feelings sentiments girlfriend boyfriend
   copine copain age birthday anniversaire parents papa maman mom mum dad mother father pere mere family famille friends amis tired
   fatigue fatiguee opinion believe crois croyez vote voted votes bored ennuies`,
);
const making = listed(
  `made make created create creates built build builds programmed coded developed invented fait faite cree creee fabrique fabriquee
   programme code developpe invente construit concu`,
);
const makers = listed('who qui whom by par');
const keeping = listed(
  `keep keeps kept store stored stores save saved saves record recorded log logged track gardes gardez garde enregistres enregistrez
   conserves conservez stockes stockez retiens retenez espionnes espionnez`,
);
const typed = listed(
  'message messages conversation conversations data donnees logs chat chats questions dms members membres users',
);
const tongues = listed('french english spanish francais anglais espagnol language languages langue langues');
/** What people ask a bot for that is no answer. */
const tasks = listed('joke jokes blague blagues poem poems poeme poemes song songs chanson chansons haiku');
const thanking = /(?:^| )(?:thanks?|thx|ty|tysm|merci)(?: |$)/u;
const leaving =
  /(?:^| )(?:gtg|g2g|gotta go|got to go|good ?night|bonne nuit|bonne soiree|au revoir|goodbye)(?: |$)/u;
/** A longer message says more than that. */
const mostWords = 18;

/** Whether a message says "you", or anything like it. */
export function callsTheBot(words: readonly string[]): boolean {
  return words.some((word) => addressee.has(word)) || elided.test(words.join(' '));
}

/**
 * What a message means that speaks to the bot, by the words in it: for one that nothing in the story fits. Undefined where it does not
 * seem to speak to the bot.
 *
 * @param words The folded words of the whole message, which names nobody in the story.
 * @param typedText The message as typed.
 */
export function readAddressed(words: readonly string[], typedText: string): SmallTalk | undefined {
  if (words.length > mostWords) return undefined;
  const text = words.join(' ');
  const has = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  const isCalled = callsTheBot(words);
  if (isCalled && has(keeping) && has(typed)) return 'privacy';
  if (isCalled && has(beings)) return 'nature';
  if (isCalled && has(makers) && has(making)) return 'maker';
  if (has(tasks) || ((isCalled || has(beings)) && has(tongues))) return 'help';
  if (isCalled && has(ofPersons)) return 'nature';
  if (typedText.includes('?')) return undefined;
  if (leaving.test(text)) return 'goodbye';
  return thanking.test(text) ? 'thanks' : undefined;
}
