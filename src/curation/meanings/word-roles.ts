import type { Language } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';

/** What a word does in its sentence, as the word before it shows: "a jar", "they sell". */
export type WordRole = 'noun' | 'verb';

const determiners: Readonly<Record<Language, string>> = {
  en: 'the a an any some no this that these those his her its their our your my many few every each another of',
  fr: 'le la les l un une des du d de ce cet cette ces son sa ses leur leurs mon ma mes votre vos notre nos quel quelle quels quelles chaque combien',
};

const verbLeads: Readonly<Record<Language, string>> = {
  en: 'to they he she it we you i will would can could did do does should must may might who didn doesn don won',
  fr: 'il elle ils elles on je j tu nous vous qui va vont peut peuvent doit doivent pour s se a ont est sont sera',
};

const leads = (
  words: Readonly<Record<Language, string>>,
): Readonly<Record<Language, ReadonlySet<string>>> => ({
  en: new Set(words.en.split(' ')),
  fr: new Set(words.fr.split(' ')),
});

const nounLeads = leads(determiners);
const leadsOfVerbs = leads(verbLeads);

/** The role of the word at a position among folded words; undefined where the word before it shows none. */
export function roleAt(words: readonly string[], index: number, language: Language): WordRole | undefined {
  const before = words[index - 1] ?? '';
  if (nounLeads[language].has(before)) return 'noun';
  return leadsOfVerbs[language].has(before) ? 'verb' : undefined;
}

/** The roles that each word has in some texts. */
export function rolesIn(
  texts: readonly string[],
  language: Language,
): ReadonlyMap<string, ReadonlySet<WordRole>> {
  const roles = new Map<string, Set<WordRole>>();
  for (const text of texts) {
    const words = toWords(text);
    for (const [index, word] of words.entries()) {
      const role = roleAt(words, index, language);
      if (role === undefined) continue;
      const known = roles.get(word);
      if (known === undefined) roles.set(word, new Set([role]));
      else known.add(role);
    }
  }
  return roles;
}
