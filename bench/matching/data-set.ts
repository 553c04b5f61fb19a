import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

import type { Benchmark } from './benchmark.ts';

/** A file that cannot be measured on; the message names the file and says what is wrong with it. */
export class BenchmarkError extends Error {}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const labelled = v.tuple([text, text]);

/** The public format of data sets; further keys, such as a source or a licence, are left alone. */
const dataSetSchema = v.object({
  name: text,
  lang: text,
  entries: v.pipe(
    v.array(v.object({ id: text, q: v.pipe(v.array(text), v.minLength(1, 'must not be empty')) })),
    v.minLength(1, 'must not be empty'),
  ),
  val: v.optional(v.array(labelled), []),
  oosVal: v.optional(v.array(text), []),
  test: v.pipe(v.array(labelled), v.minLength(1, 'must not be empty')),
  oosTest: v.optional(v.array(text), []),
});

type DataSet = v.InferOutput<typeof dataSetSchema>;

/**
 * Reads a data set file.
 * @throws BenchmarkError when it cannot be read, is not JSON, or has another shape.
 */
export async function readDataSet(path: string): Promise<Benchmark> {
  return parseDataSet(path, await readText(path));
}

/**
 * Makes a benchmark of a data set's text. Engines see the phrasings of its entries and `oosVal`, never `test`.
 * @throws BenchmarkError that names `path`.
 */
export function parseDataSet(path: string, content: string): Benchmark {
  const read = v.safeParse(dataSetSchema, parseJson(path, content));
  if (!read.success) {
    const [issue] = read.issues;
    throw new BenchmarkError(`${path}: ${v.getDotPath(issue) ?? 'the document'}: ${issue.message}`);
  }
  refuseUnsound(path, read.output);
  const { name, lang: language, entries, oosVal, test, oosTest } = read.output;
  return {
    name,
    targets: entries.map(({ id, q }) => ({
      id,
      isGap: false,
      phrasings: q.map((phrasing) => ({ text: phrasing, language })),
    })),
    background: oosVal,
    inScope: test.map(([question, id]) => ({ text: question, language, accept: [id] })),
    outOfScope: oosTest.map((question) => ({ text: question, language, accept: [] })),
    story: null,
  };
}

/**
 * Reads a text file.
 * @throws BenchmarkError when it cannot be read.
 */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new BenchmarkError(`${path}: cannot be read: ${messageOf(error)}`);
  }
}

function parseJson(path: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new BenchmarkError(`${path}: is not JSON: ${messageOf(error)}`);
  }
}

function refuseUnsound(path: string, { entries, val, test }: DataSet): void {
  const ids = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (ids.has(id)) throw new BenchmarkError(`${path}: entries.${index}.id: "${id}" is taken already`);
    ids.add(id);
  }
  for (const [key, rows] of Object.entries({ val, test })) {
    for (const [index, [, id]] of rows.entries()) {
      if (!ids.has(id)) throw new BenchmarkError(`${path}: ${key}.${index}: no entry has the id "${id}"`);
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
