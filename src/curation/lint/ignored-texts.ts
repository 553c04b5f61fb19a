import { leftOutKeys, writtenLanguages } from '../../knowledge/left-out-languages.ts';
import { parseFile } from '../../knowledge/parse-file.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';
import { languages, type Language } from '../../text/language.ts';

const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'French' };

/** Texts in a language that the story is not written in, which nobody will see: one warning per file. */
export function ignoredTexts(sources: readonly SourceFile[]): readonly Problem[] {
  const files = sources.flatMap((source) => {
    const parsed = parseFile(source);
    return 'file' in parsed ? [parsed.file] : [];
  });
  const written = writtenLanguages(files);
  const other = languages.find((language) => !written.includes(language));
  if (other === undefined) return [];
  return files.flatMap((file) => {
    const keys = leftOutKeys(file, written);
    const [first] = keys;
    if (first === undefined) return [];
    const name = languageNames[other];
    const [what, them] =
      keys.length === 1
        ? [`a text or list in ${name} is`, 'it']
        : [`${keys.length} texts and lists in ${name}, the first one here, are`, 'them'];
    const message =
      `${what} ignored, for story.yaml says languages: [${written.join(', ')}]: ` +
      `delete ${them}, or delete that line once every text is in both languages`;
    return [{ ...file.keyPlace(first), message }];
  });
}
