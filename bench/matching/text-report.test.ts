import { describe, expect, it } from 'vitest';

import { drawChart } from './chart.ts';
import { toJson } from './json-report.ts';
import type { Measurement } from './measurement.ts';
import type { Report } from './report.ts';
import { toText } from './text-report.ts';

function measurement(p50: number): Measurement {
  const accuracy = { asked: 10, top1: 0.8, top3: 1 };
  return {
    buildMilliseconds: 1234,
    memoryBytes: 123_456_789,
    latency: { p50, p99: p50 * 10 },
    clean: accuracy,
    oneError: accuracy,
    twoErrors: accuracy,
    outOfScopeAsked: 5,
    areaUnderCurve: 0.95,
    refused: null,
  };
}

const engines: Report['benchmarks'][number]['engines'] = [
  { engine: 'Sidebar', outcome: { kind: 'measured', measurement: measurement(50) } },
  { engine: 'Fuse.js ignoreLocation', outcome: { kind: 'failed', reason: 'a bug' } },
  { engine: 'Fuse.js token search', outcome: { kind: 'measured', measurement: measurement(900_000) } },
  { engine: 'nlp.js', outcome: { kind: 'too slow', overSeconds: 60 } },
];
const report: Report = {
  machine: { node: 'v20.19.0', processor: 'a processor', cores: 2 },
  benchmarks: [{ name: 'a set <1>', targets: 3, phrasings: 30, inScope: 10, outOfScope: 5, engines }],
  growth: [{ name: 'a set <1>', sizes: [{ phrasings: 100, engines }] }],
};

describe('the report', () => {
  it('fits 120 columns and says why an engine has no figures', () => {
    const text = toText(report);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(text).toContain('Fuse.js ignoreLocation: failed: a bug');
    expect(text).toContain('nlp.js: took over 60 s');
    expect(text).toMatch(/^nlp\.js +over 60 s$/mu);
  });

  it('compares median times with token search', () => {
    expect(toText(report)).toMatch(/^Sidebar .* 50 µs +500 µs +18,000× +123\.5$/mu);
    expect(toJson(report)).toMatchObject({
      dataSets: [
        {
          engines: [
            { name: 'Sidebar', timesFasterThanFuseTokenSearch: 18_000, top1: 0.8, auroc: 0.95 },
            { status: 'failed' },
            { timesFasterThanFuseTokenSearch: 1 },
            { name: 'nlp.js', status: 'too slow', overSeconds: 60 },
          ],
        },
      ],
    });
  });

  it('draws a dot and a label for every engine measured', () => {
    const chart = drawChart(report.benchmarks);
    expect(chart.match(/<circle/gu)).toHaveLength(2);
    expect(chart).toContain('>Sidebar</text>');
    expect(chart).toContain('a set &lt;1&gt;');
    expect(chart).not.toContain('NaN');
  });
});
