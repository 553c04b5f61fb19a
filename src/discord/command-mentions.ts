import { limits } from '../replies/limits.ts';
import { textLengthOf, withTexts, type Message } from '../replies/message.ts';
import type { AnyCommand } from './command.ts';

/** Turns the commands that a message names into mentions, which can be clicked, once it is known what ids they have. */
export class CommandMentions {
  /** The name of each command in each language, and what Discord calls the command. */
  readonly #names: ReadonlyMap<string, string>;
  readonly #pattern: RegExp;
  #ids: ReadonlyMap<string, string> = new Map();

  constructor(commands: readonly AnyCommand[]) {
    this.#names = new Map(
      commands
        .filter((command) => 'run' in command)
        .flatMap(({ definition: { name, name_localizations: names } }) =>
          [name, ...Object.values(names ?? {})].flatMap((each) =>
            typeof each === 'string' ? [[each, name] as const] : [],
          ),
        ),
    );
    const anyName = [...this.#names.keys()].join('|');
    this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}/:<\`])/(${anyName})(?![\\p{L}\\p{N}:/\`-])`, 'gu');
  }

  /** Takes note of the ids of the registered commands, by their names. */
  learn(ids: ReadonlyMap<string, string>): void {
    this.#ids = ids;
  }

  /** The message with its commands as mentions; as it is while no ids are known, and where they would not fit. */
  applied(message: Message): Message {
    if (this.#ids.size === 0) return message;
    const mentioned = withTexts(message, (text) =>
      text.replaceAll(this.#pattern, (written, name: string) => {
        const id = this.#ids.get(this.#names.get(name) ?? '');
        return id === undefined ? written : `<${written}:${id}>`;
      }),
    );
    return textLengthOf(mentioned) > limits.messageText ? message : mentioned;
  }
}
