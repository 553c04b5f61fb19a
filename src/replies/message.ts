import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIContainerComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import { limits } from './limits.ts';
import { cut } from './user-text.ts';

/** A message as Discord's REST interface takes it: plain data, ready for any transport. */
export interface Message {
  /** Discord's message flags, as a bit set. */
  readonly flags: number;
  readonly components: readonly [APIContainerComponent];
  readonly allowed_mentions: { readonly parse: readonly [] };
}

/** A button that a reader may press. */
export interface Button {
  readonly label: string;
  /** Comes back when the button is pressed; at most 100 characters. */
  readonly customId: string;
}

/** What stands in a message, from top to bottom: text in Discord's Markdown, or a button on a line of its own. */
export type Part = string | Button;

/** The colour of the bar beside a message tells what kind of reply it is (0xRRGGBB). */
export const accents = {
  answer: 0x2e7d32,
  suggestions: 0xf9a825,
  gap: 0x1565c0,
  nothing: 0x78909c,
  timeline: 0x6a1b9a,
  done: 0x2e7d32,
  failure: 0xc62828,
} as const;

type Component = APITextDisplayComponent | APIActionRowComponent<APIButtonComponentWithCustomId>;

/**
 * Makes one message, within Discord's limits whatever the parts hold: text past the limit is cut with an ellipsis,
 * and parts past the number of components are left out.
 */
export function makeMessage(accent: number, parts: readonly Part[], onlyForReader: boolean): Message {
  const components: Component[] = [];
  let textLeft: number = limits.messageText;
  let componentsLeft = limits.messageComponents - 1;
  for (const part of parts) {
    const needed = typeof part === 'string' ? 1 : 2;
    if (needed > componentsLeft || part === '' || (typeof part === 'string' && textLeft < 2)) continue;
    componentsLeft -= needed;
    if (typeof part === 'string') {
      const content = cut(part, textLeft);
      textLeft -= content.length;
      components.push({ type: ComponentType.TextDisplay, content });
    } else {
      components.push(buttonRow(part));
    }
  }
  return {
    flags: MessageFlags.IsComponentsV2 | (onlyForReader ? MessageFlags.Ephemeral : 0),
    components: [{ type: ComponentType.Container, accent_color: accent, components }],
    allowed_mentions: { parse: [] },
  };
}

function buttonRow(button: Button): APIActionRowComponent<APIButtonComponentWithCustomId> {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: cut(button.label, limits.buttonLabel),
        custom_id: button.customId,
      },
    ],
  };
}
