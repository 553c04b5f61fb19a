import { createRandom } from '../../src/matching/random.ts';
import type { Benchmark, Phrasing, Target } from './benchmark.ts';
import { shuffled } from './shuffle.ts';

/** How many phrasings an entry keeps, so that entries grow in proportion. */
const phrasingsPerEntry = 10;
const seed = 1;

/**
 * A benchmark of exactly `size` phrasings made of another's: as many of its targets as are needed, cut to ten phrasings,
 * then copies of them in which one word of each phrasing is replaced by another word of the benchmark. For measuring
 * time and memory; a copy's answers mean nothing.
 */
export function growTo(size: number, benchmark: Benchmark): Benchmark {
  const random = createRandom(seed);
  const words = wordsOf(benchmark);
  const originals = shuffled(benchmark.targets, random).map((target) => ({
    ...target,
    isGap: false,
    phrasings: shuffled(target.phrasings, random).slice(0, phrasingsPerEntry),
  }));
  const targets: Target[] = [];
  let left = size;
  for (let round = 0; left > 0; round += 1) {
    for (const original of originals) {
      if (left === 0) break;
      const phrasings = original.phrasings.slice(0, left);
      left -= phrasings.length;
      targets.push(round === 0 ? { ...original, phrasings } : copy(original.id, round, phrasings));
    }
  }
  return { ...benchmark, name: `${benchmark.name}, ${size} phrasings`, targets, story: null };

  function copy(id: string, round: number, phrasings: readonly Phrasing[]): Target {
    return {
      id: `${id}#${round}`,
      isGap: false,
      phrasings: phrasings.map(({ text, language }) => ({
        text: withOtherWord(text, words, random),
        language,
      })),
    };
  }
}

function wordsOf({ targets }: Benchmark): readonly string[] {
  const texts = targets.flatMap(({ phrasings }) => phrasings.map(({ text }) => text));
  return [...new Set(texts.flatMap((text) => text.split(/\s+/u)))];
}

function withOtherWord(text: string, words: readonly string[], random: () => number): string {
  const own = text.split(/\s+/u);
  const place = Math.floor(random() * own.length);
  return own.with(place, words[Math.floor(random() * words.length)] ?? '').join(' ');
}
