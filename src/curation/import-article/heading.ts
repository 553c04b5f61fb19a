import { findFullDates } from '../../knowledge/full-dates.ts';
import { languages } from '../../text/language.ts';

/** What the lines at the top of an article say of it. */
export interface Heading {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  /** ISO date, `YYYY-MM-DD`. */
  readonly published: string | undefined;
  /** What is left: the paragraphs, each on one line. */
  readonly paragraphs: readonly string[];
}

/** A title or a standfirst is not longer than this, in characters. */
const longestTitle = 200;
/** How many lines at the top are looked at. */
const maxLines = 12;

const small = String.raw`and|et|of|the|for|in|de|du|des|da|di|van|von|la|le|les|à|on`;
const capitals = String.raw`(?:(?:[dlDL]['’])?\p{Lu}[\p{L}\p{N}.'’&-]*|&|${small})`;
const byline = new RegExp(
  String.raw`^(?:[Bb]y|BY|[Pp]ar|PAR|De|Texte\s?:|[Ww]ords by)\s*:?\s+(?<names>\p{Lu}[\p{L}.'’-]*(?:,?\s${capitals})*(?:,\s.{1,60})?)$`,
  'u',
);
/** A name as a newspaper has it: "The Harrowby Post", « L’Est républicain ». */
const label = new RegExp(
  String.raw`^(?:(?:The|Le|La|Les|L['’])\s?\p{Lu}[\p{L}'’-]*\s\p{Ll}+|(?:[LD]['’])?\p{Lu}[\p{L}\p{N}.'’&-]*(?:\s${capitals}){0,5})$`,
  'u',
);
const paper =
  /^(?:The|Le|La|Les)\s|^L['’]|(?<!\p{L})(?:Post|Times|Herald|Gazette|News|Courier|Journal|Echo|Guardian|Tribune|Mail|Mercury|Chronicle|Observer|Press|Express|Argus|Star|Record|Standard|Telegraph|Advertiser|Courrier|Monde|Presse|Dépêche|Matin)(?!\p{L})|[\p{L}]\.(?:com|org|fr|co\.uk)$/u;
/** A name that may be a person's: two or three words, each with a capital. */
const personal = /^\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:de|du|da|di|van|von)\s)?\p{Lu}[\p{L}.'’-]*){1,2}$/u;
const isNumericDate = /^\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d{2}$/u;
/** What somebody is rather than a name, and how long the article takes to read. */
const role =
  /correspondent|reporter|editor|journalist|(?<!\p{L})writer|rédact\p{L}+|min(?:ute)? read|temps de lecture/iu;
const hasCapital = /\p{Lu}/u;
const updated = /updated|mise?s? à jour|modifiée?/iu;
/** Words and hours that belong to a date beside them. */
const dateWord = String.raw`(?<!\p{L})(?:first|last|published|posted|updated|on|at|publiée?|parue?|mise?|à jour|modifiée?|le|à|et|and|date|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|gmt|bst|utc|ce?s?t|e[sd]t|p[sd]t|[ap]\.?m\.?|\d{1,2}\s?[:.h]\s?(?:\d{2})?(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)(?!\p{L}|\d)`;
/** What stands in place of a date that was taken out, and cannot be in a line. */
const taken = '\n';
const wordsBesideDate = new RegExp(String.raw`(?:${dateWord}[ ,:]*)*${taken}(?:[ ,:;(]*${dateWord})*`, 'giu');

interface Line {
  readonly text: string;
  /** The position of its block. */
  readonly block: number;
}

/** What one line says; a line without any of it is none of the heading. */
interface Said {
  readonly names?: readonly string[];
  readonly date?: string;
  readonly isUpdate?: boolean;
  readonly publisher?: string;
  /** Whether it says something only beside other lines: a short name, which may be a crosshead. */
  readonly isLabel?: boolean;
}

/**
 * Takes title, byline, date and publisher, which may come first and in any order, from the paragraphs of an article. Lines of one
 * paragraph are separated by line breaks.
 *
 * @param known The title where it is known, so that it is not among the paragraphs.
 */
export function takeHeading(blocks: readonly string[], known: string | undefined): Heading {
  const lines = blocks.flatMap((text, block) =>
    text.split('\n').map((line) => ({ text: line.trim(), block })),
  );
  const used = new Set<Line>();
  const found: { readonly line: Line; readonly said: Said }[] = [];
  let title = known;
  let isStandfirstSeen = false;
  for (const [index, line] of lines.slice(0, maxLines).entries()) {
    const said = saidIn(line.text);
    const next = lines[index + 1];
    const nextSaid = next && saidIn(next.text);
    if (
      title === undefined &&
      (said === undefined || (said.isLabel === true && !isPaperOnTop(lines, index)))
    ) {
      const isAlone = next?.block !== line.block;
      const whole =
        isAlone || nextSaid !== undefined ? line.text : (blocks[line.block] ?? '').replaceAll('\n', ' ');
      if (!isTitle(whole) || next === undefined) break;
      title = whole;
      for (const one of lines)
        if (one === line || (whole !== line.text && one.block === line.block)) used.add(one);
    } else if (said !== undefined) {
      found.push({ line, said });
    } else if (!used.has(line)) {
      // A standfirst may stand between the title and the byline; it stays a paragraph.
      const isStandfirst =
        line.text.length <= longestTitle && nextSaid !== undefined && nextSaid.isLabel !== true;
      if (isStandfirstSeen || !isStandfirst || next?.block === line.block) break;
      isStandfirstSeen = true;
    }
  }
  const sure = found.filter(({ said }) => said.isLabel !== true);
  const last = sure.at(-1)?.line;
  const kept = found.filter(({ line, said }) => {
    if (said.isLabel !== true) return true;
    if (last === undefined) return false;
    const isBefore = lines.indexOf(line) < lines.indexOf(last);
    return (
      isBefore || line.block === last.block || (said.publisher !== undefined && paper.test(said.publisher))
    );
  });
  for (const { line } of kept) used.add(line);
  const dates = kept.filter(({ said }) => said.date !== undefined);
  const publishers = kept.flatMap(({ said }) => said.publisher ?? []);
  return {
    title,
    authors: kept.flatMap(({ said }) => said.names ?? []),
    publisher: publishers.find((name) => paper.test(name)) ?? publishers[0],
    published: (dates.find(({ said }) => said.isUpdate !== true) ?? dates[0])?.said.date,
    paragraphs: blocks
      .map((_, block) =>
        lines
          .filter((line) => line.block === block && !used.has(line))
          .map(({ text }) => text)
          .join(' '),
      )
      .filter((paragraph) => paragraph !== ''),
  };
}

/** Whether a name above the title is the newspaper's: the date follows, and then another line that may be the title. */
function isPaperOnTop(lines: readonly Line[], index: number): boolean {
  const [name, ...below] = lines.slice(index, index + 3).map(({ text }) => text);
  const [date, title] = below;
  if (name === undefined || date === undefined || title === undefined || !paper.test(name)) return false;
  return saidIn(date)?.date !== undefined && saidIn(title) === undefined && isTitle(title);
}

function isTitle(text: string): boolean {
  return text !== '' && text.length <= longestTitle && !/[.…]["”»]?$/u.test(text);
}

/** What a line of a heading says, whose parts may stand between bars or slashes; undefined for any other line. */
function saidIn(line: string): Said | undefined {
  if (line.length > longestTitle) return undefined;
  const parts = line.split(/\s+[/|·•–—]\s+/u).map((part) => partSays(part.trim()));
  const said = parts.flatMap((part) => part ?? []);
  if (said.length < parts.length) return undefined;
  const all = withAuthor(said);
  const names = all.flatMap((part) => part.names ?? []);
  const { date, isUpdate } =
    all.find((part) => part.date !== undefined && part.isUpdate !== true) ??
    all.find((part) => part.date !== undefined) ??
    {};
  const publisher = all.find((part) => part.publisher !== undefined)?.publisher;
  return {
    ...(names.length > 0 && { names }),
    ...(date !== undefined && { date, isUpdate: isUpdate === true }),
    ...(publisher !== undefined && { publisher }),
    isLabel: names.length === 0 && date === undefined,
  };
}

/** The parts of a line where, beside a date and a newspaper, a name without "by" is the author's: "Ann Lee | 14/11/2025 | The Post". */
function withAuthor(parts: readonly Said[]): readonly Said[] {
  const labels = parts.filter(({ publisher, date }) => publisher !== undefined && date === undefined);
  if (labels.length !== 2 || labels.length === parts.length) return parts;
  if (parts.some(({ names }) => names !== undefined)) return parts;
  const author = labels.find(({ publisher = '' }) => !paper.test(publisher) && personal.test(publisher));
  return parts.map((part) =>
    part === author && part.publisher !== undefined ? { names: [part.publisher] } : part,
  );
}

function partSays(part: string): Said | undefined {
  // It may have its month or its day first, so that it says only that this is no title.
  if (isNumericDate.test(part) && dateInFigures(part) === undefined) return {};
  const date = dateIn(part);
  const rest = date === undefined ? part : withoutDates(part);
  const by = byline.exec(rest)?.groups?.['names'];
  if (by !== undefined) {
    const names = splitNames(by).filter((name) => hasCapital.test(name) && !role.test(name));
    return { names, ...(date !== undefined && { date }) };
  }
  if (date === undefined) {
    if (part.length > 60 || /[.!?]$/u.test(part)) return undefined;
    if (role.test(part)) return { isLabel: true };
    return label.test(part) ? { publisher: part, isLabel: true } : undefined;
  }
  if (/[.!?]$/u.test(part) || part.length > 120) return undefined;
  const isUpdate = updated.test(part) && !/publi|posted|paru/iu.test(part);
  const isNamed = label.test(rest) && (paper.test(rest) || /[\s-]/u.test(rest));
  if (rest !== '' && !isNamed && part.length > 60) return undefined;
  return { date, isUpdate, ...(isNamed && { publisher: rest }) };
}

/** What a line has besides its dates and what belongs to them. */
function withoutDates(line: string): string {
  const spans = languages.flatMap((language) => findFullDates(line, language));
  let rest = line;
  // « oct. » is a month in both languages.
  const byStart = new Map(spans.map((span) => [span.start, span]));
  for (const { start, end } of [...byStart.values()].sort((one, other) => other.start - one.start))
    rest = rest.slice(0, start) + taken + rest.slice(end);
  return rest
    .replace(frenchDate, taken)
    .replace(numericDate, taken)
    .replace(isoDate, taken)
    .replace(wordsBesideDate, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,:;.()·|–—-]+|[\s,:;.()·|–—-]+$/gu, '');
}

/** The names in a byline: "A. Linden and Samir Haddou". */
export function splitNames(names: string): readonly string[] {
  return names
    .split(/\s*(?:,|&|\band\b|\bet\b)\s*/u)
    .map((name) => name.trim().replace(/[.\s]+$/u, ''))
    .filter((name) => name !== '');
}

const isoDate = /(?<!\d)(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/u;
/** « le 11/09/2025 », which is only in French sure to have its day first. */
const frenchDate = /(?<=(?:^|\s)le\s)(0[1-9]|[12]\d|3[01])\/(0[1-9]|1[0-2])\/((?:19|20)\d{2})(?!\d)/iu;
/** "14/11/2025", "11/14/2025", "14.11.2025". */
const numericDate = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?![\d/-])/u;

/** A date in figures, which is sure where one of the first two cannot be a month. */
function dateInFigures(text: string): string | undefined {
  const [, french = '', frenchMonth = '', frenchYear = ''] = frenchDate.exec(text) ?? [];
  if (french !== '') return `${frenchYear}-${frenchMonth}-${french}`;
  const [, first = '', , second = '', year = ''] = numericDate.exec(text) ?? [];
  const [one, other] = [Number(first), Number(second)];
  const [day, month] = other > 12 ? [other, one] : [one, other];
  if (month < 1 || month > 12 || day > 31 || (day <= 12 && one !== other)) return undefined;
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The first full date in a text, in words, in figures that leave no doubt or as `YYYY-MM-DD`; undefined when there is none. */
export function dateIn(text: string): string | undefined {
  return (
    dateInFigures(text) ??
    isoDate.exec(text)?.[0] ??
    languages.flatMap((language) => findFullDates(text, language)).find(({ isYearGiven }) => isYearGiven)
      ?.date
  );
}
