import type { Sample } from './soak.ts';

/** How the heap changed over the last half of the questions, by the straight line that fits the samples best. */
export interface HeapGrowth {
  readonly bytes: number;
  readonly share: number;
  readonly bytesPerThousandQuestions: number;
  readonly isFlat: boolean;
}

const maxBytes = 5_000_000;
const maxShare = 0.05;

/** Tells whether memory is flat: over the last half the heap grew by less than 5 MB or 5 %. */
export function heapGrowth(samples: readonly Sample[]): HeapGrowth {
  const last = samples.slice(Math.floor(samples.length / 2));
  const count = last.length;
  const meanQuestions = last.reduce((sum, { questions }) => sum + questions, 0) / count;
  const meanHeap = last.reduce((sum, { heap }) => sum + heap, 0) / count;
  const covariance = last.reduce(
    (sum, { questions, heap }) => sum + (questions - meanQuestions) * (heap - meanHeap),
    0,
  );
  const variance = last.reduce((sum, { questions }) => sum + (questions - meanQuestions) ** 2, 0);
  const slope = variance === 0 ? 0 : covariance / variance;
  const span = (last.at(-1)?.questions ?? 0) - (last[0]?.questions ?? 0);
  const bytes = slope * span;
  const atStart = meanHeap - bytes / 2;
  const share = atStart > 0 ? bytes / atStart : 0;
  return {
    bytes,
    share,
    bytesPerThousandQuestions: slope * 1000,
    isFlat: bytes < maxBytes || share < maxShare,
  };
}
