import type { Language } from '../../text/language.ts';
import type { Entry, Gap, Story } from '../../knowledge/story.ts';
import { createAnalyser, type Analysis } from '../../matching/analysis.ts';
import type { Model } from '../../matching/model.ts';

/** A phrasing as the matcher reads it. */
export interface ReadPhrasing {
  readonly item: Entry | Gap;
  /** The class that the matcher was trained to give it: the position of `item` among the entries and gaps. */
  readonly label: number;
  readonly language: Language;
  /** Its position in its list. */
  readonly index: number;
  readonly text: string;
  readonly analysis: Analysis;
}

/** Every phrasing of a story's entries and gaps, in their order, read as the matcher reads it. */
export function readPhrasings(story: Story, model: Model): readonly ReadPhrasing[] {
  const analyser = createAnalyser(model.lexicon, model.phrases, model.everyday);
  return [...story.entries, ...story.gaps].flatMap((item, label) =>
    story.about.languages.flatMap((language) =>
      item.ask[language].map((text, index) => ({
        item,
        label,
        language,
        index,
        text,
        analysis: analyser.analysePhrasing(text),
      })),
    ),
  );
}
