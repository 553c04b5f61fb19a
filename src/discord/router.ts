import type { Choice } from '../replies/choices.ts';
import {
  notAdminMessage,
  outdatedComponentMessage,
  tooManyQuestionsMessage,
  unknownCommandMessage,
} from '../replies/notice-message.ts';
import { withSmallPrint } from '../replies/message.ts';
import { replyLanguage, storyLocale } from '../replies/reply-language.ts';
import type { Reply } from '../replies/reply.ts';
import { textsIn } from '../replies/texts/catalogue.ts';
import { languages } from '../text/language.ts';
import type { AnyCommand, Command, CommandRequest, Deferral, MessageCommand, Services } from './command.ts';
import type { Action, Interaction } from './interaction.ts';
import { limitPerMinute, type ReaderLimit, type UseExchange } from './reader-limit.ts';

export interface RouterDependencies {
  readonly commands: readonly AnyCommand[];
  readonly services: Services;
  readonly isAdmin: (userId: string) => boolean;
  /** How many commands and components one reader may use in a minute; null sets no limit. */
  readonly questionsPerMinute: number | null;
  /** Counts them together with other processes; none where there is one process. */
  readonly useExchange?: UseExchange | null;
}

/** How an interaction will be answered. */
export interface Route {
  readonly deferral: Deferral | null;
  /** Makes the reply. Rejects when the command fails. */
  readonly reply: () => Reply | Promise<Reply>;
}

type ActionOf<Kind extends Action['kind']> = Extract<Action, { readonly kind: Kind }>;
/** What a request says about its language. */
type Asked = Pick<CommandRequest, 'locale' | 'options'>;
/** An interaction to which choices are the response. */
export type Typing = Interaction & { readonly action: ActionOf<'autocomplete'> };
/** An interaction to which a message is the response. */
export type Asking = Interaction & { readonly action: Exclude<Action, ActionOf<'autocomplete'>> };

/** Discord asks for choices while somebody types, so one question brings several autocomplete interactions. */
const autocompletesPerQuestion = 10;

/**
 * Finds the command that an interaction is for. Every interaction passes here, and permissions are decided here alone: an
 * admin command refuses everybody else by user id, whatever the interaction claims.
 */
export class Router {
  readonly #dependencies: RouterDependencies;
  readonly #questions: ReaderLimit;
  readonly #autocompletes: ReaderLimit;
  readonly #commands: ReadonlyMap<string, Command>;
  readonly #messageCommands: ReadonlyMap<string, MessageCommand>;

  constructor(dependencies: RouterDependencies) {
    const { questionsPerMinute, commands } = dependencies;
    this.#dependencies = dependencies;
    this.#questions = limitPerMinute(questionsPerMinute, dependencies.useExchange);
    this.#autocompletes = limitPerMinute(
      questionsPerMinute === null ? null : autocompletesPerQuestion * questionsPerMinute,
    );
    this.#commands = byName(commands.filter((command) => 'run' in command));
    this.#messageCommands = byName(commands.filter((command) => 'runOnMessage' in command));
  }

  /** The limit for each reader, for the other ways to ask. */
  get readerLimit(): ReaderLimit {
    return this.#questions;
  }

  /** Choices for the option being typed; empty if the user may not use the command, or types too much. */
  async autocomplete({ action, userId, locale, place, isShared }: Typing): Promise<readonly Choice[]> {
    const command = this.#commands.get(action.command);
    if (!command || !this.#mayUse(command, userId)) return [];
    if ((await this.#autocompletes.take(userId)) > 0) return [];
    const request = {
      userId,
      place,
      isShared,
      ...this.#inStory(command, { locale, options: action.options }),
    };
    return command.autocomplete?.({ ...action, ...request }, this.#dependencies.services) ?? [];
  }

  /** How to answer any other interaction. */
  async route({ action, userId, locale, place, isShared }: Asking): Promise<Route> {
    const language = replyLanguage(locale);
    const wait = await this.#questions.take(userId);
    if (wait > 0) return turnedAway(tooManyQuestionsMessage(wait, language), 'limited');
    const command = this.#find(action);
    if (command !== undefined && !this.#mayUse(command, userId)) {
      return turnedAway(notAdminMessage(language), 'refused');
    }
    const { services } = this.#dependencies;
    const from = { userId, place, isShared };
    switch (action.kind) {
      case 'command': {
        if (command === undefined || !('run' in command)) break;
        const asked = { locale, options: action.options };
        const request = { ...from, ...this.#inStory(command, asked), people: action.people };
        return {
          deferral: command.deferral?.(request) ?? null,
          reply: this.#telling(command, asked, () => command.run(request, services)),
        };
      }
      case 'message-command': {
        if (command === undefined || !('runOnMessage' in command)) break;
        const asked = { locale, options: {} };
        const at = this.#inStory(command, asked).locale;
        const request = { ...from, locale: at, content: action.content };
        return {
          deferral: null,
          reply: this.#telling(command, asked, () => command.runOnMessage(request, services)),
        };
      }
      case 'button':
      case 'select': {
        if (command === undefined || !('run' in command) || command.handleComponent === undefined) {
          return turnedAway(outdatedComponentMessage(language), 'unknown');
        }
        const { customId, values, ownMessage } = action;
        const asked = { locale, options: {} };
        const at = this.#inStory(command, asked).locale;
        const request = { ...from, locale: at, customId, values, ownMessage };
        const handle = command.handleComponent.bind(command);
        return {
          deferral: command.deferral?.(request) ?? null,
          reply: this.#telling(command, asked, () => handle(request, services)),
        };
      }
      case 'modal': {
        if (command === undefined || !('run' in command) || command.handleModal === undefined) {
          return turnedAway(outdatedComponentMessage(language), 'unknown');
        }
        const { customId, fields, ownMessage } = action;
        const asked = { locale, options: {} };
        const at = this.#inStory(command, asked).locale;
        const request = { ...from, locale: at, customId, fields, ownMessage };
        const handle = command.handleModal.bind(command);
        return {
          deferral: null,
          reply: this.#telling(command, asked, () => handle(request, services)),
        };
      }
      case 'other':
    }
    return turnedAway(unknownCommandMessage(language), 'unknown');
  }

  #find(action: Asking['action']): AnyCommand | undefined {
    switch (action.kind) {
      case 'command':
        return this.#commands.get(action.command);
      case 'message-command':
        return this.#messageCommands.get(action.command);
      case 'button':
      case 'select':
      case 'modal':
        return this.#commands.get(commandOf(action.customId));
      case 'other':
        return undefined;
    }
  }

  /** A request in a language of the story. Admin commands stay in the language of whoever uses them. */
  #inStory(command: AnyCommand, { locale, options }: Asked): Asked {
    const { languages: written } = this.#dependencies.services.knowledge.current.story.about;
    if (command.adminOnly || written.length === languages.length) return { locale, options };
    const language = storyLocale(locale, written);
    const isChosen = languages.some((each) => each === options['language']);
    return { locale: language, options: isChosen ? { ...options, language } : options };
  }

  /** The reply, with a line for a reader whose language the story is not written in. */
  #telling(command: AnyCommand, asked: Asked, reply: Route['reply']): Route['reply'] {
    const wanted = replyLanguage(asked.locale, asked.options['language']);
    const { locale, options } = this.#inStory(command, asked);
    if (replyLanguage(locale, options['language']) === wanted) return reply;
    return async () => {
      const made = await reply();
      return { ...made, message: withSmallPrint(made.message, textsIn(wanted).otherLanguageOnly) };
    };
  }

  #mayUse(command: AnyCommand, userId: string): boolean {
    return !command.adminOnly || this.#dependencies.isAdmin(userId);
  }
}

/** The command that a component belongs to: its id starts with the command's name and a colon. */
export function commandOf(customId: string): string {
  return customId.split(':', 1)[0] ?? '';
}

function byName<Each extends AnyCommand>(commands: readonly Each[]): ReadonlyMap<string, Each> {
  return new Map(commands.map((command) => [command.definition.name, command]));
}

function turnedAway(message: Reply['message'], verdict: string): Route {
  return { deferral: null, reply: () => ({ message, logFields: { verdict } }) };
}
