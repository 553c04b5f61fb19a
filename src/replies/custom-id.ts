import { languages, type Language } from '../text/language.ts';

/** Changes when ids of before would be misread; components that carry another one are told to be out of date. */
const version = '1';

/** Stands for the language when the reader chose none. */
const noChoice = 'auto';

/** What using a component asks for. All of it stands in the component's id, so it works after a restart and a reload. */
export interface ComponentAction {
  readonly verb: string;
  /** The language that was asked for with the option of `/ask`, if one was. */
  readonly chosenLanguage: Language | undefined;
  /** What the verb is about: ids and numbers, in the order that the verb gives them. */
  readonly subject: readonly string[];
}

/** The id of a component that a command answers for; at most 100 characters with ids of 60. */
export function makeCustomId(
  command: string,
  verb: string,
  chosenLanguage: Language | undefined,
  ...subject: readonly string[]
): string {
  return [command, version, verb, chosenLanguage ?? noChoice, ...subject].join(':');
}

/** Reads an id made by {@link makeCustomId}; null when it is of another version or no such id. */
export function readCustomId(customId: string): ComponentAction | null {
  const [, itsVersion, verb, chosen, ...subject] = customId.split(':');
  if (itsVersion !== version || verb === undefined) return null;
  return { verb, chosenLanguage: languages.find((language) => language === chosen), subject };
}
