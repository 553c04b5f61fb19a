import { measurementOf, speedUp } from './numbers.ts';
import type { EngineResult, Report } from './report.ts';

/**
 * A report as plain data for other programs: shares from 0 to 1, AUROC, milliseconds for building, microseconds per query,
 * bytes kept; `timesFasterThanFuseTokenSearch` compares medians. Missing figures are null.
 */
export function toJson({ machine, benchmarks, growth }: Report): object {
  return {
    machine,
    dataSets: benchmarks.map(({ engines, ...benchmark }) => ({
      ...benchmark,
      engines: engines.map((result) => engineToJson(result, engines)),
    })),
    growth: growth.map(({ name, sizes }) => ({
      name,
      sizes: sizes.map(({ phrasings, engines }) => ({
        phrasings,
        engines: engines.map((result) => timesToJson(result, engines)),
      })),
    })),
  };
}

function engineToJson(result: EngineResult, all: readonly EngineResult[]): object {
  const measurement = measurementOf(result);
  if (measurement === null) return timesToJson(result, all);
  const { clean, oneError, twoErrors, areaUnderCurve, refused, outOfScopeAsked } = measurement;
  return {
    ...timesToJson(result, all),
    top1: clean.top1,
    top3: clean.top3,
    oneTypingError: oneError,
    twoTypingErrors: twoErrors,
    auroc: areaUnderCurve,
    refusedAt95Kept: refused,
    inScopeAsked: clean.asked,
    outOfScopeAsked,
  };
}

function timesToJson(result: EngineResult, all: readonly EngineResult[]): object {
  const { engine: name, outcome } = result;
  switch (outcome.kind) {
    case 'measured': {
      const { buildMilliseconds, latency, memoryBytes } = outcome.measurement;
      return {
        name,
        status: 'measured',
        buildMilliseconds,
        p50Microseconds: latency.p50,
        p99Microseconds: latency.p99,
        memoryBytes,
        timesFasterThanFuseTokenSearch: speedUp(result, all),
      };
    }
    case 'too slow':
      return { name, status: 'too slow', overSeconds: outcome.overSeconds };
    case 'failed':
      return { name, status: 'failed', reason: outcome.reason };
  }
}
