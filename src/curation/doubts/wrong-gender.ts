import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { Name } from '../../knowledge/story.ts';
import { latinPattern } from '../../text/latin-pattern.ts';
import { placedTexts } from './texts.ts';

/** French words that show the gender of the name beside them, when they are not of its own. */
const wrongWords = {
  f: {
    before: 'le|du|au|un|ce|cet|son|mon|ancien|nouveau',
    participle: String.raw`\p{L}{3,}(?:é|u|i)`,
    pronoun: 'il',
  },
  m: {
    before: 'la|une|cette|ancienne|nouvelle',
    participle: String.raw`\p{L}{3,}(?:ée|ue|ie)`,
    pronoun: 'elle',
  },
} as const;

/** French that treats a name as of another gender than `gender` in vocabulary.yaml says: « le T9 », « la Mairie est fermé », « la Mairie est-il ». */
export function wrongGender(manuscript: Manuscript): readonly Problem[] {
  const texts = placedTexts(manuscript).filter(({ language }) => language === 'fr');
  return (manuscript.vocabulary?.names ?? []).flatMap((name) => {
    const { gender } = name;
    if (gender === undefined) return [];
    const forms = formsOf(name);
    const naming = texts.filter(({ text }) => forms.some((form) => text.includes(form)));
    if (naming.length === 0) return [];
    const pattern = patternOf(forms, gender);
    return naming.flatMap(({ item, path, text }) => {
      const found = pattern.exec(text)?.[0].trim();
      if (found === undefined) return [];
      const message = `« ${found} » treats "${name.name.fr}" as ${gender === 'f' ? 'masculine' : 'feminine'}, and vocabulary.yaml says gender: ${gender}: correct one of them`;
      return [{ ...manuscript.place(item, path, found), message }];
    });
  });
}

function formsOf({ name, aliases }: Name): readonly string[] {
  return [name.fr, ...aliases.fr].filter((form) => /^\p{Lu}/u.test(form));
}

function patternOf(forms: readonly string[], gender: 'f' | 'm'): RegExp {
  const { before, participle, pronoun } = wrongWords[gender];
  const escaped = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  const any = `(?:${escaped.join('|')})`;
  const alone = String.raw`(?<![\p{L}\p{N}])`;
  const ends = String.raw`(?![\p{L}\p{N}])`;
  return latinPattern(
    [
      String.raw`${alone}(?:${before}|${capitals(before)})\s${any}${ends}`,
      String.raw`(?<=^|[.!?;:,]\s|«\s)${any} (?:est|était|a été|sera) ${participle}${ends}(?! par)`,
      String.raw`${alone}${any} s['’](?:est|était) (?!permis|rendu compte)${participle}${ends}`,
      String.raw`${alone}${any}\s(?:n['’]|l['’])?(?:\p{Ll}+\s)?\p{Ll}+-(?:t-)?${pronoun}${ends}`,
      String.raw`(?<=^|[.!?]\s)${any} [^.!?;:,]{3,80}[.;] (?:I|i|E|e)${pronoun.slice(1)} (?:a|est|était|avait|n['’]a|n['’]est) (?!question)\p{L}+`,
    ].join('|'),
    'u',
  );
}

/** The same alternatives with a capital, as they begin a sentence. */
function capitals(words: string): string {
  return words.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
