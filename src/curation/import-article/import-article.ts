import { countFunctionWords } from '../../text/function-words.ts';
import { languages as allLanguages, type Language, type Localized } from '../../text/language.ts';
import { toScalar } from '../draft/question-text.ts';
import { datesInArticle } from './dates-in-article.ts';
import { readArticleFile } from './read-article-file.ts';
import { namesInArticle } from './names-in-article.ts';
import {
  entrySkeletons,
  gapSkeletons,
  paragraphSkeletons,
  timelineSkeletons,
  type ReadArticle,
} from './story-skeletons.ts';
import { ownWords, storyYaml, vocabularyYaml, type ArticleHead } from './story-files.ts';

/** What was found in an article, for people to see at a glance. */
export interface ImportSummary {
  readonly paragraphs: number;
  readonly names: number;
  readonly dates: number;
  readonly language: Language;
}

/** The files of a story that begins with an article: names and texts. */
export interface ImportedStory {
  readonly files: ReadonlyMap<string, string>;
  readonly summary: ImportSummary;
}

/** A headline has at most so many characters; see the schema. */
const longestHeadline = 256;

/**
 * Makes the files of a story from its article: what a program can find is there, and what people have to write is ready to be
 * filled in, in comments, so that the folder passes the check at once.
 *
 * @param name The article's file name; its ending says how to read it.
 * @param languages The languages that the story is to have; the article's own when undefined.
 * @param today ISO date, for an article that does not say its own.
 * @returns undefined when there is no paragraph in the file.
 */
export function importArticle(
  name: string,
  text: string,
  languages: readonly Language[] | undefined,
  today: string,
): ImportedStory | undefined {
  const { title, authors, publisher, published, paragraphs } = readArticleFile(name, text);
  if (paragraphs.length === 0) return undefined;
  const language = languages?.length === 1 && languages[0] ? languages[0] : languageOf(paragraphs);
  const head: ArticleHead = {
    title: (title ?? paragraphs[0] ?? '').slice(0, longestHeadline),
    authors: authors.map((author) => author.slice(0, 100)),
    publisher: publisher?.slice(0, 100),
    published: published ?? today,
    isDated: published !== undefined,
    language,
    isForBoth: languages !== undefined && languages.length > 1,
  };
  const names = namesInArticle(paragraphs, language);
  const dates = datesInArticle(paragraphs, head.published, language);
  const order = [language, ...allLanguages.filter((other) => other !== language)];
  const article: ReadArticle = {
    paragraphs,
    names,
    dates,
    language,
    languages: head.isForBoth ? order : [language],
  };
  return {
    files: new Map([
      ['article.txt', paragraphs.map((paragraph, at) => `p${at + 1} ${paragraph}\n`).join('\n')],
      ['story.yaml', storyYaml(head)],
      ['vocabulary.yaml', vocabularyYaml(names, article.languages)],
      ['paragraphs.yaml', paragraphsYaml(head, article)],
      ['questions/story.yaml', questionsYaml(head, article)],
      ['gaps/story.yaml', gapsYaml(article)],
      ['timeline.yaml', timelineYaml(article)],
      ['evaluation.jsonl', labelledQuestions(language)],
    ]),
    summary: { paragraphs: paragraphs.length, names: names.length, dates: dates.length, language },
  };
}

function languageOf(paragraphs: readonly string[]): Language {
  const count = countFunctionWords(paragraphs.join(' '));
  return count.fr > count.en ? 'fr' : 'en';
}

function paragraphsYaml(head: ArticleHead, article: ReadArticle): string {
  return `# yaml-language-server: $schema=schema/paragraphs.schema.json
# The article in your own words, one item per paragraph, with every figure and every name. Readers see these texts as the source
# of an answer; they never see article.txt, nor what is in comments here. Fill in a paragraph and remove the first # of its lines.

- id: p0
  digest:
${inEach(article, (language) => ` ${toScalar(ownWords({ ...head, language }).digest, 'block')}`)}
${paragraphSkeletons(article)}`;
}

/** A value for each language of the story, a line each. */
function inEach({ languages }: ReadArticle, make: (language: Language) => string): string {
  return languages.map((language) => `    ${language}:${make(language)}\n`).join('');
}

/** Labelled questions to begin with, in other words than those of the entry about the article. */
const firstLabelled: Localized<readonly string[]> = {
  en: ['who wrote the article', 'will it rain on saturday'],
  fr: ["qui a écrit l'article", 'va-t-il pleuvoir samedi'],
};

function labelledQuestions(lang: Language): string {
  const [about = '', off = ''] = firstLabelled[lang];
  return [
    { q: about, lang, kind: 'in', accept: ['article'], typo: false },
    { q: off, lang, kind: 'off', accept: [], typo: false },
  ]
    .map((question) => `${JSON.stringify(question)}\n`)
    .join('');
}

const aboutArticle: Localized<readonly string[]> = {
  en: [
    'What is this article, and who wrote it?',
    'who wrote this',
    'when was it published',
    'what is the source',
    'date of the article',
    'author',
    'which newspaper is this from',
    'is this story recent',
    'how old is this article',
    'who is the journalist',
    'what is the headline',
    'where was this published',
  ],
  fr: [
    "Quel est cet article, et qui l'a écrit ?",
    'qui a écrit ça',
    "quand est-ce que c'est paru",
    'quelle est la source',
    "date de l'article",
    'auteur',
    'ça vient de quel journal',
    "c'est récent",
    'il a quel âge cet article',
    'qui est le journaliste',
    'quel est le titre',
    'où est-ce que ça a été publié',
  ],
};

function questionsYaml(head: ArticleHead, article: ReadArticle): string {
  return `# yaml-language-server: $schema=../schema/questions.schema.json
# What the story answers. Fill in an entry, give it an id that says what it is about, and remove the first # of its lines: what is
# then left of a note is a comment. Delete the entries that nobody would ask for; make two of one that answers two questions.
# Ten ways to ask in each language find more than three: formal, chatty, two words, a false premise.

- id: article
  answer:
${inEach(article, (language) => ` ${toScalar(ownWords({ ...head, language }).answer, 'block')}`)}  attribution:
${inEach(article, (language) => (language === 'en' ? " the article's own heading" : " en-tête de l'article"))}  sources: [p0]
  related: []
  ask:
${inEach(article, (language) => aboutArticle[language].map((text) => `\n      - ${toScalar(text, 'block')}`).join(''))}
${entrySkeletons(article)}`;
}

function gapsYaml(article: ReadArticle): string {
  return `# yaml-language-server: $schema=../schema/gaps.schema.json
# What readers ask and the story does not say. Keep what is a gap in this story, and add what you miss as a reader. Delete a draft
# that the article does answer, such as the reactions of one that quotes some: an entry is for that.

${gapSkeletons(article)}`;
}

function timelineYaml(article: ReadArticle): string {
  const events = timelineSkeletons(article);
  return `# yaml-language-server: $schema=schema/timeline.schema.json
# The dated events, oldest first. precision: day (up to 14 days), month (whole months), season (80 to 100 days), year (whole years).
# kind: one of those in story.yaml, under timeline; deadline is for what is due by a day and has not happened, planned for what is to
# happen after the day of publication.

${events === '' ? '[]\n' : events}`;
}
