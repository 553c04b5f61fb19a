import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { foldWords } from '../../text/fold.ts';
import { languages } from '../../text/language.ts';
import { wordRanks } from '../../text/word-frequency.ts';
import type { Article } from './article.ts';
import { isNearly, shortest } from './misspelt-names.ts';

/**
 * Aliases with a capital that no paragraph has and that are nearly, but not quite, a name that one has: with them an answer may name
 * "Hunnicut". In lower case an alias is what readers type, right or wrong.
 */
export function misspeltAliases(manuscript: Manuscript, article: Article | undefined): readonly Problem[] {
  // A paragraph that could not be read may have it.
  if (!manuscript.complete) return [];
  const names = manuscript.vocabulary?.names ?? [];
  const texts = [
    article?.text ?? '',
    ...manuscript.paragraphs.flatMap(({ digest }) => [digest.en, digest.fr]),
  ];
  const written = new Set(
    [...texts, ...names.flatMap(({ name }) => [name.en, name.fr])].flatMap(capitalised),
  );
  const right = [...written].map((name) => ({ name, folded: foldWords(name) }));
  const folded = new Set(right.map((word) => word.folded));
  const common = wordRanks();
  return names.flatMap((item) => {
    const own = new Set(languages.flatMap((language) => capitalised(item.name[language])).map(foldWords));
    const ofName = right.filter((word) => own.has(word.folded));
    return languages.flatMap((language) =>
      item.aliases[language].flatMap((alias, index) => {
        const wrong = capitalised(alias)
          .map((word) => ({ word, folded: foldWords(word) }))
          .filter((word) => !folded.has(word.folded) && !common.has(word.folded))
          .flatMap(({ folded: word }) => ofName.filter((name) => isNearly(word, name)).slice(0, 1))[0];
        if (wrong === undefined) return [];
        const message = `the alias "${alias}" is in no paragraph, and nearly "${wrong.name}": correct it, or write it in lower case if readers type it so`;
        return [{ ...manuscript.place(item, ['aliases', language, index], alias), message }];
      }),
    );
  });
}

/** The longer words of a text that have a capital. */
function capitalised(text: string): readonly string[] {
  return (
    text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]+/gu)?.filter((word) => word.length >= shortest) ?? []
  );
}
