import { languages, type Language } from '../text/language.ts';

/** Bump when old ids would be misread; components with another version get an "out of date" reply. */
const version = '1';

/** What a component does. The component's id says all of it, so it works after a restart and a reload. */
export interface ComponentAction {
  readonly verb: string;
  /** The language that was chosen with the option of `/ask`, if any. */
  readonly chosenLanguage: Language | undefined;
  /** What the verb applies to: ids and numbers, in an order of the verb's own. */
  readonly subject: readonly string[];
}

/** The id of a component of a command; at most 100 characters with ids of 60. */
export function makeCustomId(
  command: string,
  verb: string,
  chosenLanguage: Language | undefined,
  ...subject: readonly string[]
): string {
  return [command, version, verb, chosenLanguage ?? '', ...subject].join(':');
}

/** Reads an id made by {@link makeCustomId}; null if it has another version or is not such an id. */
export function readCustomId(customId: string): ComponentAction | null {
  const [, itsVersion, verb, chosen, ...subject] = customId.split(':');
  if (itsVersion !== version || verb === undefined) return null;
  return { verb, chosenLanguage: languages.find((language) => language === chosen), subject };
}
