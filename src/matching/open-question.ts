import { questionWords } from '../text/question-words.ts';

/** What asks for something that is not said yet, in both languages. */
const asking: ReadonlySet<string> = new Set(
  ['who', 'when', 'where', 'why', 'how', 'which']
    .flatMap((kind) => questionWords[kind] ?? [])
    .concat('what', 'whats', 'whose', 'quoi', 'combien', 'pk', 'pq', 'koi', 'ki'),
);
/** "Ou" and "que" ask at the beginning of a question; elsewhere they are "or" and "that". */
const askingFirst = new Set(['ou', 'que', 'qu']);
/** With one of these first it is asked whether something is so. */
const whether =
  /^(?:(?:so|ok|and|but|hey|hi|wait) )*(?:is|isn|are|aren|was|wasn|were|do|does|did|didn|has|have|had|can|could|will|would|should)\b/u;
/** In French with a verb before its pronoun, and nothing that asks before it: « Le pont est-il … ? » */
const inverted =
  /^(?<before>(?:\S+ ){0,6})(?:est|sont|etait|a|ont|avait|peut|peuvent|va|vont|sera|doit|doivent|sert) (?:t )?(?:il|elle|ils|elles|on)\b/u;
/** So it is where something is put first to be confirmed: « c'est bien lui qui a signé ? » */
const cleft =
  /^(?:(?:et|donc|ok|alors|bon|mais) )*(?:est ce que )?(?:c est|est ce|c etait|etait ce) (?:bien )?(?!qui\b|quoi\b|quel|que\b|ou\b|quand\b|comment\b|combien\b)/u;

/** Whether a question, in folded words, asks for something rather than whether something is so. */
export function isOpen(words: readonly string[]): boolean {
  const text = words.join(' ');
  if (whether.test(text) || isInverted(text) || cleft.test(text)) return false;
  return words.some((word, at) => (asking.has(word) && word !== 'ou') || (at === 0 && askingFirst.has(word)));
}

function isInverted(text: string): boolean {
  const before = inverted.exec(text)?.groups?.['before']?.split(' ');
  return (
    before !== undefined &&
    !before.some((word, at) => (asking.has(word) && word !== 'ou') || (at === 0 && askingFirst.has(word)))
  );
}
