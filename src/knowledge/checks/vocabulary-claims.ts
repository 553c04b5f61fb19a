import { foldWords } from '../../text/fold.ts';
import type { Manuscript } from '../manuscript.ts';
import type { Path } from '../parse-file.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './check.ts';

interface Claim {
  readonly item: { readonly id: string };
  readonly path: Path;
  readonly word: string;
}

/** No two names share a spelling, and no two concepts share a word in the same language. */
export const vocabularyClaims: Check = (manuscript) => {
  const names = manuscript.vocabulary?.names ?? [];
  const concepts = manuscript.vocabulary?.concepts ?? [];
  return [
    ...claimedTwice(
      manuscript,
      names.flatMap((item) =>
        manuscript.languages.flatMap((language) => [
          { item, path: ['name', language], word: item.name[language] },
          ...item.aliases[language].map((word, index) => ({
            item,
            path: ['aliases', language, index],
            word,
          })),
        ]),
      ),
    ),
    ...manuscript.languages.flatMap((language) =>
      claimedTwice(
        manuscript,
        concepts.flatMap((item) =>
          item.words[language].map((word, index) => ({ item, path: ['words', language, index], word })),
        ),
      ),
    ),
  ];
};

function claimedTwice(manuscript: Manuscript, claims: readonly Claim[]): readonly Problem[] {
  const first = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const earlier = first.get(foldWords(claim.word));
    if (earlier === undefined) {
      first.set(foldWords(claim.word), claim);
      return [];
    }
    if (earlier.item.id === claim.item.id) return [];
    const { file, line } = manuscript.place(earlier.item, earlier.path);
    const message = `"${claim.word}" already belongs to "${earlier.item.id}" at ${file}:${line}: keep it in one of them`;
    return [{ ...manuscript.place(claim.item, claim.path), message }];
  });
}
