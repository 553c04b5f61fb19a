import type { Gateway } from '../gateway/server.ts';
import { CallbackType, InteractionContext, MessageFlag } from '../discord-numbers.ts';
import type { JsonObject } from '../json.ts';
import type { Acknowledgement, Deed, Interaction } from '../state/interactions.ts';
import { ids } from '../state/people.ts';
import { placeFields } from '../state/places.ts';
import type { World } from '../state/state.ts';
import { DrivingError } from './control-error.ts';

/** Sends people's deeds to the bot and waits for what it makes of them. */
export class Delivery {
  readonly #world: World;
  readonly #gateway: Gateway;

  constructor(world: World, gateway: Gateway) {
    this.#world = world;
    this.#gateway = gateway;
  }

  /** Delivers a deed. Throws `DrivingError` when no bot is there (503) or none answers in time (504). */
  async deliver(
    deed: Deed,
  ): Promise<{ readonly interaction: Interaction; readonly answer: Acknowledgement }> {
    if (!this.#gateway.hasSession) throw noBot();
    const interaction = this.#world.interactions.create(deed);
    const isInGuild = deed.place.context === InteractionContext.guild;
    const event = this.#payload(interaction);
    this.#world.journal.begin(interaction, event);
    this.#gateway.dispatch('INTERACTION_CREATE', event, isInGuild ? ids.guild : null);
    // A fault may have ended the last session just now.
    if (!this.#gateway.hasSession) throw noBot();
    const answer = await interaction.firstAnswer;
    if (!answer && !this.#gateway.isConnected) throw noBot();
    if (!answer || answer.type === CallbackType.pong)
      throw new DrivingError(504, 'The application did not respond');
    if (answer.type === CallbackType.deferredMessage || answer.type === CallbackType.deferredUpdate) {
      await this.#waitForMessage(interaction);
    }
    return { interaction, answer };
  }

  #payload({ id, token, deed }: Interaction): JsonObject {
    const source = deed.messageId === undefined ? undefined : this.#world.messages.get(deed.messageId);
    return {
      id,
      token,
      application_id: ids.application,
      type: deed.type,
      data: deed.data,
      version: 1,
      ...placeFields(deed.place),
      ...(source ? { message: this.#world.messages.object(source) } : {}),
    };
  }

  async #waitForMessage(interaction: Interaction): Promise<void> {
    const { deferred } = this.#world.timeouts;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, deferred);
      timer.unref();
    });
    await Promise.race([interaction.settled, patience]);
    clearTimeout(timer);
    const original = this.#world.messages.get(interaction.originalMessageId ?? '');
    if (original && (original.flags & MessageFlag.loading) !== 0) {
      throw new DrivingError(
        504,
        `The application deferred its answer and did not give one within ${deferred / 1_000} seconds`,
      );
    }
  }
}

function noBot(): DrivingError {
  return new DrivingError(503, 'No bot is connected to the sandbox. Start one with the sandbox token.');
}
