import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { packageRoot } from '../package-root.ts';
import type { Localized } from '../text/language.ts';
import { listLines } from '../text/list-lines.ts';
import { createRecogniser, phrase, type Recogniser } from './concepts.ts';
import { meaningsIn } from './thesaurus.ts';

const folder = new URL('src/matching/well-known/', packageRoot);
const formsFile = new URL('forms-in-stories.txt', folder);

/** The files of well-known names, one per field, in the order of their names; written like those of the thesaurus. */
export const wellKnownFiles: readonly URL[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => new URL(name, folder));

/** Names of countries, cities, companies, products, people, bodies and media that readers know. */
export interface WellKnownNames {
  /** Finds them in folded words; the meaning of each is its key. */
  readonly recognise: Recogniser;
  /** What each is called, by its key. */
  readonly nameOf: ReadonlyMap<string, Localized>;
  /** The field that each is of, the name of its file: "companies". */
  readonly fieldOf: ReadonlyMap<string, string>;
  /** What else in a text, as written, shows that it mentions one, by its key: "US", "Polish". */
  readonly formsOf: ReadonlyMap<string, readonly string[]>;
}

let wellKnown: WellKnownNames | undefined;

/** All of them. Read once per process, at the first use. */
export function wellKnownNames(): WellKnownNames {
  return (wellKnown ??= readNames());
}

function readNames(): WellKnownNames {
  const names = wellKnownFiles
    .filter(({ href }) => href !== formsFile.href)
    .flatMap((file) => {
      const field = basename(file.pathname, '.txt');
      return meaningsIn(readFileSync(file, 'utf8')).map((meaning) => ({ field, ...meaning }));
    });
  const keyed = names.map(({ field, en, fr }) => ({ key: keyOf(en[0] ?? ''), field, en, fr }));
  return {
    recognise: createRecogniser(
      keyed.flatMap(({ key, en, fr }) => [...en, ...fr].map((text) => phrase(text, 'written', key))),
    ),
    fieldOf: new Map(keyed.map(({ key, field }) => [key, field])),
    nameOf: new Map(keyed.map(({ key, en, fr }) => [key, { en: en[0] ?? '', fr: fr[0] ?? '' }])),
    formsOf: new Map(formsIn(readFileSync(formsFile, 'utf8'))),
  };
}

function keyOf(name: string): string {
  return `known:${name}`;
}

/** The lines "US Senate: Senate, Sénat" of a file. */
function formsIn(text: string): readonly (readonly [string, readonly string[]])[] {
  return listLines(text).map((line) => {
    const [name = '', forms = ''] = line.split(':');
    return [keyOf(name.trim()), forms.split(',').map((form) => form.trim())];
  });
}
