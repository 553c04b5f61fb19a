import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

/** A form that Discord opens for a reader, as its API takes it. */
export type Modal = APIModalInteractionResponseCallbackData;
