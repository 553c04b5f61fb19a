import { languages as allLanguages, type Language, type Localized } from '../../text/language.ts';
import { toScalar } from '../draft/question-text.ts';
import { proposedId } from '../draft/proposed-id.ts';
import { dayInWords } from './dates-in-article.ts';
import type { ArticleName } from './names-in-article.ts';

/** What is known of an article as a whole. */
export interface ArticleHead {
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  /** ISO date; today when the article does not say. */
  readonly published: string;
  readonly isDated: boolean;
  readonly language: Language;
  /** Whether the story is to be in both languages in the end. */
  readonly isForBoth: boolean;
}

/** `story.yaml`: complete, with TODO where the article does not say. */
export function storyYaml({
  title,
  authors,
  publisher,
  published,
  isDated,
  language,
  isForBoth,
}: ArticleHead): string {
  const en = language === 'en';
  const written = isForBoth ? allLanguages : [language];
  const word = (words: Localized): string => inEach(written, (each) => words[each]);
  return `# yaml-language-server: $schema=schema/story.schema.json
# What the story is and where it comes from. Readers see it in /story and under every answer.

headline:
  ${language}: ${toScalar(title, 'block')}
${publisher === undefined ? '# TODO: who published the article\n' : ''}publisher: ${toScalar(publisher ?? 'To be filled in', 'block')}
byline: [${authors.map((author) => toScalar(author, 'flow')).join(', ')}]
${isDated ? '' : '# TODO: the day the article was published; until then it is that on which this folder was made\n'}published: ${published}
source_language: ${language}

${
  isForBoth
    ? `# The story starts in the article's language. Once every text is there in both, delete this line, and the check compares them.
# TODO: delete the next line when both languages are complete`
    : '# The language of the story. Readers of the other one see a note that says so.'
}
languages: [${language}]

# What a reader must know before trusting an answer, such as a correction or an embargo; most stories need none.
# notice:
#   ${language}: ${en ? 'What to know, in a sentence.' : 'Ce qu’il faut savoir, en une phrase.'}

# The topics of /topics, in the order people see them. Each has a file: questions/ID.yaml. Split this one when it gets long.
topics:
  - id: story
    title: { ${inEach(written, (each) => (each === 'en' ? 'The story' : "L'article"))} }

# Ids of the entries that /ask offers before anything is typed: the five that matter most.
first_questions: [article]

# How sure things are, for /story: up to six short sentences in each list.
# status:
#   confirmed:
#     - text:
#         ${language}: ${en ? 'What is certain, in a sentence.' : 'Ce qui est certain, en une phrase.'}
#       sources: [p1]
#   claimed: []
#   undecided: []

# The kinds of events in timeline.yaml, in the order of the legend. mark: circle, square, triangle, down, diamond or stop.
timeline:
  kinds:
    - { id: event, mark: circle, word: { ${word({ en: 'event', fr: 'événement' })} } }
    - { id: decision, mark: square, word: { ${word({ en: 'decision', fr: 'décision' })} } }
    - { id: planned, mark: triangle, word: { ${word({ en: 'planned', fr: 'prévu' })} }, undecided: true }
    - { id: undecided, mark: diamond, word: { ${word({ en: 'undecided', fr: 'en suspens' })} }, undecided: true }
    - { id: deadline, mark: stop, word: { ${word({ en: 'deadline', fr: 'échéance' })} }, undecided: true }
`;
}

/** The digest of p0 and the entry about the article itself: all that can be said without reading it. */
export function ownWords(head: ArticleHead): {
  readonly digest: string;
  readonly answer: string;
} {
  const { authors, publisher, published, isDated, language, title } = head;
  const en = language === 'en';
  const day = isDated ? dayInWords(published, language) : undefined;
  const names =
    authors.length > 1
      ? `${authors.slice(0, -1).join(', ')} ${en ? 'and' : 'et'} ${authors.at(-1) ?? ''}`
      : authors[0];
  const parts = en
    ? [names && `by ${names}`, publisher && `published by ${publisher}`, day && `dated ${day}`]
    : [names && `de ${names}`, publisher && `publié par ${publisher}`, day && `daté du ${day}`];
  const said = parts.filter((part) => part !== undefined && part !== '').join(', ');
  const quoted = en ? `“${title.replace(/[“”"]/gu, "'")}”` : `« ${title.replace(/[«»"]/gu, "'")} »`;
  const [opening, headline] = en ? ['The article', 'headlined'] : ["L'article", 'intitulé'];
  const answer = en
    ? `This is what the article says of itself: it is headlined ${quoted}${said === '' ? '' : ` and is ${said}`}.`
    : `Voici ce que l'article dit de lui-même : il est intitulé ${quoted}${said === '' ? '' : ` ; il est ${said}`}.`;
  return { digest: `${opening}${said === '' ? '' : `, ${said}`}, ${headline} ${quoted}.`, answer };
}

/** `vocabulary.yaml`: the names that were found, with their kinds. */
export function vocabularyYaml(names: readonly ArticleName[], languages: readonly Language[]): string {
  const ids = new Set<string>();
  const items = names.map(({ name, kind, aliases }) => {
    const base = proposedId(name);
    const id = ids.has(base) ? `${base}-${ids.size}` : base;
    ids.add(id);
    const forms = aliases.map((alias) => toScalar(alias, 'flow')).join(', ');
    return `  - id: ${id}
    kind: ${kind}
    name: { ${inEach(languages, () => toScalar(name, 'flow'))} }
    aliases: { ${inEach(languages, () => `[${forms}]`)} }
`;
  });
  return `# yaml-language-server: $schema=schema/vocabulary.schema.json
# What things are called: the bot recognises these words in questions, and the check in answers.

# TODO: look through the names, which a program found: correct the kinds, remove what is none, add nicknames and misspellings
# kind: person, company, product, body, place, group or day.
names:${items.length === 0 ? ' []' : `\n${items.join('')}`}
# Words that mean the same in this story: a question with one is found by phrasings with the other.
# concepts:
#   - id: cost
#     words: { ${languages[0] === 'fr' ? 'fr: [coût, prix, facture]' : 'en: [cost, price, bill]'} }
concepts: []
`;
}

/** The inside of a mapping with a value for each language. */
function inEach(languages: readonly Language[], value: (language: Language) => string): string {
  return languages.map((language) => `${language}: ${value(language)}`).join(', ');
}
