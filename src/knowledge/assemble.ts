import { isDeepStrictEqual } from 'node:util';
import type * as v from 'valibot';
import { compareTexts } from '../collections.ts';
import { languages } from '../text/language.ts';
import { inEveryLanguage, unsaidLanguage, writtenLanguages } from './left-out-languages.ts';
import type { KnownIds, Manuscript } from './manuscript.ts';
import type { ParsedFile, Path } from './parse-file.ts';
import type { Problem } from './problem.ts';
import { idPattern } from './schema/parts.ts';
import { paragraph, paragraphsFile } from './schema/paragraphs-file.ts';
import { entry, gap, gapsFile, questionsFile } from './schema/questions-file.ts';
import { storyFile } from './schema/story-file.ts';
import { timelineEvent, timelineFile } from './schema/timeline-file.ts';
import { vocabularyFile } from './schema/vocabulary-file.ts';
import { standings, type About, type Gap, type TimelineEvent } from './story.ts';
import { toTimelineStyle } from './timeline-style.ts';
import { isGapsFile, isQuestionsFile, oldGapsFile, topicOf } from './topic-files.ts';
import { validate, validateList } from './validate.ts';

export interface Assembled {
  readonly manuscript: Manuscript;
  readonly problems: readonly Problem[];
}

interface Origin {
  readonly file: ParsedFile;
  readonly path: Path;
}

/**
 * Puts the parsed files together and reports everything that has the wrong shape.
 * @param asTyped The files that could be parsed.
 * @param unreadable Names of the files that could not.
 */
export function assemble(asTyped: readonly ParsedFile[], unreadable: readonly string[]): Assembled {
  const written = writtenLanguages(asTyped);
  const files = asTyped.map((file) => inEveryLanguage(file, written));
  let problems: readonly Problem[] = unsaidLanguage(asTyped);
  const origins = new WeakMap<object, Origin>();

  function placed<Item extends object>(item: Item, file: ParsedFile, path: Path): Item {
    origins.set(item, { file, path });
    return item;
  }
  function whole<Value>(name: string, schema: v.GenericSchema<unknown, Value>) {
    const file = files.find((candidate) => candidate.name === name);
    if (file === undefined) return undefined;
    const validated = validate(file, schema);
    problems = problems.concat(validated.problems);
    return validated.value === undefined ? undefined : { file, value: validated.value };
  }
  function listIn<Item>(
    file: ParsedFile,
    schema: v.GenericSchema<unknown, readonly Item[]>,
    itemSchema: v.GenericSchema<unknown, Item>,
  ) {
    const validated = validateList(file, schema, itemSchema);
    problems = problems.concat(validated.problems);
    return validated.items;
  }
  function items<Item extends object>(
    name: string,
    schema: v.GenericSchema<unknown, readonly Item[]>,
    itemSchema: v.GenericSchema<unknown, Item>,
  ): readonly Item[] {
    const file = files.find((candidate) => candidate.name === name);
    if (file === undefined) return [];
    return listIn(file, schema, itemSchema).map(({ value, index }) => placed(value, file, [index]));
  }
  function itemsWithTopic<Item extends object>(
    topicFiles: readonly ParsedFile[],
    schema: v.GenericSchema<unknown, readonly Item[]>,
    itemSchema: v.GenericSchema<unknown, Item>,
  ): readonly (Item & { readonly topic: string })[] {
    return topicFiles.flatMap((file) =>
      listIn(file, schema, itemSchema).map(({ value, index }) =>
        placed({ ...value, topic: topicOf(file.name) }, file, [index]),
      ),
    );
  }

  function events(): readonly TimelineEvent[] {
    const file = files.find((candidate) => candidate.name === 'timeline.yaml');
    if (file === undefined) return [];
    return listIn(file, timelineFile, timelineEvent).map(
      ({ value: { chips = [], about = chips, ...event }, index }) =>
        placed({ ...event, about }, file, [index]),
    );
  }

  const story = whole('story.yaml', storyFile);
  const vocabulary = whole('vocabulary.yaml', vocabularyFile);
  for (const key of ['names', 'concepts'] as const) {
    vocabulary?.value[key].forEach((item, index) => placed(item, vocabulary.file, [key, index]));
  }
  for (const standing of standings) {
    story?.value.status?.[standing].forEach((item, index) =>
      placed(item, story.file, ['status', standing, index]),
    );
  }
  const names = [...files.map((file) => file.name), ...unreadable];
  const topicFiles = names.filter(isQuestionsFile).map(topicOf);
  const topics = story?.value.topics.map((topic) => topic.id) ?? [];
  const expectedTopics = new Set([...topics, ...topicFiles]);
  const questionFiles = files
    .filter(({ name }) => isQuestionsFile(name))
    .sort((one, other) => topics.indexOf(topicOf(one.name)) - topics.indexOf(topicOf(other.name)));
  const gapFiles = files
    .filter(({ name }) => isGapsFile(name))
    .sort((one, other) => compareTexts(topicOf(one.name), topicOf(other.name)));

  const manuscript: Manuscript = {
    about: story && placed(toAbout(story.value), story.file, []),
    languages: story?.value.languages ?? written,
    vocabulary: vocabulary?.value,
    paragraphs: items('paragraphs.yaml', paragraphsFile, paragraph),
    entries: itemsWithTopic(questionFiles.filter(mayBeTopic), questionsFile, entry),
    gaps: withoutCopies(
      itemsWithTopic(gapFiles.filter(mayBeTopic), gapsFile, gap),
      (item) => origins.get(item)?.file.name,
    ),
    timeline: events(),
    topicFiles,
    gapTopics: [...new Set(names.filter(isGapsFile).map(topicOf))],
    complete: unreadable.length === 0 && problems.length === 0,
    paragraphIds: knownIds(
      files.filter((file) => file.name === 'paragraphs.yaml'),
      1,
    ),
    entryIds: knownIds(questionFiles, expectedTopics.size),
    nameIds: vocabulary ? exactly(vocabulary.value.names.map(({ id }) => id)) : anything,
    place(item, path, needle) {
      const origin = origins.get(item);
      if (origin === undefined) return { file: '.', line: 1, column: 1 };
      return origin.file.place([...origin.path, ...path], needle);
    },
  };
  return { manuscript, problems };
}

/** A gap in the old file that is also in `gaps/`, word for word, counts once: it has been copied. */
function withoutCopies(gaps: readonly Gap[], fileOf: (gap: Gap) => string | undefined): readonly Gap[] {
  const elsewhere = gaps.filter((one) => fileOf(one) !== oldGapsFile);
  const isCopied = (old: Gap): boolean =>
    elsewhere.some((other) => isDeepStrictEqual({ ...other, topic: old.topic }, old));
  return gaps.filter((one) => fileOf(one) !== oldGapsFile || !isCopied(one));
}

function toAbout({
  source_language,
  first_questions,
  languages: written = [...languages],
  status = { confirmed: [], claimed: [], undecided: [] },
  small_talk: smallTalk,
  timeline,
  ...about
}: v.InferOutput<typeof storyFile>): About {
  return {
    ...about,
    languages: written,
    sourceLanguage: source_language,
    firstQuestions: first_questions,
    status,
    smallTalk,
    timeline: toTimelineStyle(timeline),
  };
}

/** A file that no topic can be named like is reported as a whole: "ferry (1).yaml" has a second one of each item. */
function mayBeTopic({ name }: ParsedFile): boolean {
  return idPattern.test(topicOf(name));
}

const anything: KnownIds = { ids: [], has: () => true };

function exactly(ids: readonly string[]): KnownIds {
  const known = new Set(ids);
  return { ids, has: (id) => known.has(id) };
}

/** The ids in lists of items, those of the wrong shape included; any id when not all the files could be read. */
function knownIds(files: readonly ParsedFile[], expected: number): KnownIds {
  if (files.length === 0 || files.length < expected || files.some((file) => !Array.isArray(file.value)))
    return anything;
  const items = files.flatMap((file): readonly unknown[] => (Array.isArray(file.value) ? file.value : []));
  return exactly(
    items.flatMap((item) =>
      typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string'
        ? [item.id]
        : [],
    ),
  );
}
