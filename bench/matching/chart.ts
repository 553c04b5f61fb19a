import { ownName } from './engines/all-engines.ts';
import { placeLabels, type Dot } from './label-placement.ts';
import { duration, measurementOf } from './numbers.ts';
import type { BenchmarkResult, EngineResult } from './report.ts';

const width = 900;
const panelHeight = 460;
const frame = { left: 70, right: 30, top: 64, bottom: 64 };
const fontSize = 14;
const plotWidth = width - frame.left - frame.right;
const plotHeight = panelHeight - frame.top - frame.bottom;
const footerHeight = 34;
/** Gridlines of accuracy, in percent. */
const accuracyLines = [0, 20, 40, 60, 80, 100];

/** An engine's place in the plane. */
interface Point {
  readonly engine: string;
  /** Microseconds of a median query. */
  readonly latency: number;
  /** Shares of questions, as asked and with two typing errors. */
  readonly accuracy: number;
  readonly misspelt: number | null;
}

/** A scale of powers of ten. */
interface Scale {
  readonly lowest: number;
  readonly highest: number;
}

/** An SVG document with one panel per benchmark: how often each engine is right against how long it takes, on a log scale. */
export function drawChart(benchmarks: readonly BenchmarkResult[]): string {
  const height = panelHeight * benchmarks.length + footerHeight;
  const panels = benchmarks.map(
    (benchmark, index) => `<g transform="translate(0 ${index * panelHeight})">${drawPanel(benchmark)}</g>`,
  );
  const footer = 'Dot: right answers to the questions as asked. Line: to the same with two typing errors.';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-size="${fontSize}">`,
    '<title>How often each engine is right, against how long a query takes</title>',
    style,
    `<rect class="page" width="${width}" height="${height}" rx="8"/>`,
    ...panels,
    text('note', frame.left, height - 16, footer),
    '</svg>',
    '',
  ].join('\n');
}

/** Its own background, light or dark as the reader prefers, so that it is readable on any page. */
const style = `<style>
  svg { font-family: system-ui, sans-serif; }
  .page { fill: #ffffff; } .title { fill: #1f2328; font-weight: 600; } .note { fill: #59636e; }
  .grid { stroke: #d1d9e0; } .peer { fill: #59636e; stroke: #59636e; } .own { fill: #0969da; stroke: #0969da; }
  .own.label { font-weight: 600; } .middle { text-anchor: middle; } .end { text-anchor: end; }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117; } .title { fill: #f0f6fc; } .note { fill: #9198a1; }
    .grid { stroke: #3d444d; } .peer { fill: #9198a1; stroke: #9198a1; } .own { fill: #4493f8; stroke: #4493f8; }
  }
  .label { stroke: none; }
</style>`;

function drawPanel({ name, phrasings, engines }: BenchmarkResult): string {
  const points = engines.flatMap(toPoint);
  const scale = scaleOf(points);
  const dots = points.map((point) => dotOf(point, scale));
  const labels = placeLabels(dots, {
    width,
    left: frame.left,
    top: frame.top - 8,
    bottom: panelHeight - frame.bottom,
  });
  return [
    text('title', frame.left, 28, `${name}: ${phrasings.toLocaleString('en')} phrasings`),
    text('note', frame.left, 48, 'right answers, %'),
    text('note middle', frame.left + plotWidth / 2, panelHeight - 16, 'median time of a query'),
    ...accuracyLines.map((percent) => horizontalLine(percent)),
    ...powersOfTen(scale).map((latency) => verticalLine(latency, scale)),
    ...points.map((point, index) => drawDot(point, dots[index])),
    ...labels.map(({ label, anchor, x, y }) => text(`${classOf(label)} label ${anchor}`, x, y, label)),
  ].join('\n');
}

function toPoint(result: EngineResult): readonly Point[] {
  const measurement = measurementOf(result);
  const latency = measurement?.latency.p50;
  const accuracy = measurement?.clean.top1;
  if (measurement === null || latency === undefined || latency === null) return [];
  if (accuracy === undefined || accuracy === null) return [];
  return [{ engine: result.engine, latency, accuracy, misspelt: measurement.twoErrors.top1 }];
}

function scaleOf(points: readonly Point[]): Scale {
  const latencies = points.map(({ latency }) => Math.max(latency, 1));
  const lowest = Math.floor(Math.log10(Math.min(...latencies, 10)));
  return { lowest, highest: Math.max(Math.ceil(Math.log10(Math.max(...latencies, 1))), lowest + 1) };
}

function powersOfTen({ lowest, highest }: Scale): readonly number[] {
  return Array.from({ length: highest - lowest + 1 }, (_, step) => 10 ** (lowest + step));
}

function acrossOf(latency: number, { lowest, highest }: Scale): number {
  return frame.left + ((Math.log10(Math.max(latency, 1)) - lowest) / (highest - lowest)) * plotWidth;
}

function downOf(share: number): number {
  return frame.top + (1 - share) * plotHeight;
}

function dotOf({ engine, latency, accuracy, misspelt }: Point, scale: Scale): Dot {
  return {
    label: engine,
    x: acrossOf(latency, scale),
    y: downOf(accuracy),
    tailY: downOf(misspelt ?? accuracy),
  };
}

function classOf(engine: string): string {
  return engine === ownName ? 'own' : 'peer';
}

function drawDot({ engine }: Point, dot: Dot | undefined): string {
  if (dot === undefined) return '';
  const { x, y, tailY } = dot;
  return (
    `<g class="${classOf(engine)}"><circle cx="${round(x)}" cy="${round(y)}" r="5"/>` +
    `<path d="M${round(x)} ${round(y)}V${round(tailY)}m-4 0h8" stroke-width="1.5"/></g>`
  );
}

function horizontalLine(percent: number): string {
  const y = round(downOf(percent / 100));
  return (
    `<path class="grid" d="M${frame.left} ${y}h${plotWidth}"/>` +
    text('note end', frame.left - 10, y + 5, String(percent))
  );
}

function verticalLine(latency: number, scale: Scale): string {
  const x = round(acrossOf(latency, scale));
  return (
    `<path class="grid" d="M${x} ${frame.top}v${plotHeight}"/>` +
    text('note middle', x, panelHeight - frame.bottom + 22, duration(latency))
  );
}

function text(className: string, x: number, y: number, content: string): string {
  return `<text class="${className}" x="${round(x)}" y="${round(y)}">${escape(content)}</text>`;
}

function escape(content: string): string {
  return content.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
