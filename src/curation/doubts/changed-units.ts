import { citingTexts, frontTexts, type StatedText } from '../../knowledge/checks/stated-texts.ts';
import { contentsReader, type ContentsReader } from '../../knowledge/contents.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { Language } from '../../text/language.ts';
import { unitAfterFigure } from '../../text/units.ts';
import { withVerb } from './with-verb.ts';

/** A figure that measures another thing than in the paragraphs, or in the other language: 9 mph for 9 knots, 40 times for 40 seconds. */
export function changedUnits(manuscript: Manuscript): readonly Problem[] {
  const read = contentsReader(manuscript);
  const texts: readonly (StatedText & { readonly sources?: readonly string[] })[] = [
    ...citingTexts(manuscript),
    ...frontTexts(manuscript),
  ];
  return texts.flatMap(({ label, item, path, text, sources }) =>
    manuscript.languages.flatMap((language) => {
      const here = measuresIn(text[language], read, language);
      if (here.length === 0) return [];
      const there = manuscript.paragraphs
        .filter(({ id }) => sources === undefined || sources.includes(id))
        .flatMap(({ digest }) => measuresIn(digest[language], read, language));
      return here.flatMap(({ value, unit, written }) => {
        const others = there.filter((measure) => measure.value === value);
        const [other] = others;
        if (other === undefined || others.some((measure) => measure.unit === unit)) return [];
        const where = sources === undefined ? ['a paragraph'] : sources;
        return [
          {
            ...manuscript.place(item, [...path, language], written),
            message: `the ${label} says "${written}", and ${withVerb(where, 'says')} "${other.written}": correct the ${label}`,
          },
        ];
      });
    }),
  );
}

interface Measure {
  readonly value: string;
  readonly unit: string;
  readonly written: string;
}

function measuresIn(text: string, read: ContentsReader, language: Language): readonly Measure[] {
  return read(text, language).figures.flatMap(({ value, written, start, end }) => {
    const unit = unitAfterFigure(text.slice(end), language);
    if (unit === undefined) return [];
    const [word = ''] = /^[\s-]?\S+/u.exec(text.slice(end)) ?? [];
    return [
      { value, unit, written: `${text.slice(start, start + written.length)}${word.replace(/[.,;:]$/u, '')}` },
    ];
  });
}
