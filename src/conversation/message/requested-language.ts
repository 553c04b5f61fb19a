import type { Language } from '../../text/language.ts';
import { questionWords } from '../../text/question-words.ts';

const languageNames: readonly (readonly [Language, string])[] = [
  ['fr', 'french|francais'],
  ['en', 'english|anglais'],
];

const named = new Set(languageNames.flatMap(([, names]) => names.split('|')));

/** What comes before the language in a request for it, in folded words. */
const asking =
  '(?:(?:too|hard|difficult|trop|dur|complique|difficile|sorry|pardon|desole|and|et|but|mais|now|maintenant|ok|so|alors|please|pls|svp|stp|hi|hello|salut|bonjour|the|le|la|l|a|de|d|me|moi|nous|us|to|it|that|this|ca|cela|il|te|vous|plait|s|you|tu|i|je|j|do|does|can|could|would|will|are|able|is|est|es|etes|ce|qu|que|possible|peux|peut|pouvez|pourrais|pourriez|voudrais|aimerais|veux|want|need|like|have|avoir|rather|prefer|prefere|capable|speak|talk|say|tell|repeat|answer|reply|respond|write|translate|give|show|put|know|parler|parle|parles|parlez|dire|dis|dites|redire|redis|redites|repeter|repete|repetez|repondre|reponds|repondez|ecrire|ecris|traduire|traduis|traduisez|donner|donne|donnez|mettre|mets|sais|savez|same|thing|one|question|questions|une|un|des|ai|as|avez|ask|poser|pose|meme|chose|pareil|reponse|version|again|back|switch|return|retour|revenir|reviens|revenons|repasse|repasser|encore|in|en|into) )*';
/** What may follow: a courtesy, or a reason. */
const reason =
  '(?: (?:please|pls|plz|svp|stp|s il|now|maintenant|then|alors|donc|ca marche|ca va|c est possible|possible|ok|instead|plutot|thanks|merci|too|aussi|if|si|my|mon|ma|mes|i|je|j|because|since|cause|cos|car|parce|for|pour|he|she|we|they|il|elle|on|c|version|my friend|mate|bro)\\b.*)?';
const requests = languageNames.map(
  ([language, names]) => [language, new RegExp(`^${asking}(?:${names})${reason}$`, 'u')] as const,
);
/** A request at the end of a message that asks nothing before it: « my friend is french, en français stp ». */
const closing = languageNames.map(
  ([language, names]) =>
    [
      language,
      new RegExp(
        `(?:^| )(?:in|en) (?:${names})(?: (?:please|pls|plz|svp|stp|s il (?:te|vous) plait))*$`,
        'u',
      ),
    ] as const,
);
const mostBefore = 12;
const asks = new Set(Object.values(questionWords).flat());
const asksWhether = new Set('is are was were do does did has have est sont a ont'.split(' '));

/** A longer message asks about something as well. */
const mostWords = 16;

/** The language that a message asks for, whatever the reason that comes with it; undefined if it asks for anything else. */
export function requestedLanguage(words: readonly string[]): Language | undefined {
  if (words.length > mostWords || !words.some((word) => named.has(word))) return undefined;
  const text = words.join(' ');
  const requested = requests.find(([, request]) => request.test(text))?.[0];
  const asksMore = asksWhether.has(words[0] ?? '') || words.some((word) => asks.has(word));
  if (requested !== undefined || asksMore || words.length > mostBefore) return requested;
  return closing.find(([, request]) => request.test(text))?.[0];
}
