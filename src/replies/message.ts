import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMediaGalleryComponent,
  type APISectionComponent,
  type APISeparatorComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
} from 'discord-api-types/v10';
import { limits } from './limits.ts';
import { cut } from './cut.ts';

/** A message as Discord's REST API takes it: plain data, ready for any transport. */
export interface Message {
  /** Discord's message flags, as a bit set. */
  readonly flags: number;
  readonly components: readonly [APIContainerComponent];
  readonly allowed_mentions: {
    readonly parse: readonly [];
    /** The one user who may be pinged; nobody without it. */
    readonly users?: readonly [string];
  };
}

/** A button. */
export interface Button {
  /** A button without a label has an emoji. */
  readonly label?: string;
  /** Shown before the label. */
  readonly emoji?: string;
  /** Sent back when the button is pressed; at most 100 characters. */
  readonly customId: string;
}

/** Up to five buttons side by side. */
export interface ButtonRow {
  readonly buttons: readonly Button[];
}

/** A text with a button beside it. */
export interface Section {
  readonly text: string;
  readonly button: Button;
}

/** A select menu: a reader picks one of up to 25 options. */
export interface Select {
  /** Shown while no option is selected. */
  readonly placeholder: string;
  /** Sent back with the selected value; at most 100 characters. */
  readonly customId: string;
  readonly options: readonly SelectOption[];
}

export interface SelectOption {
  readonly label: string;
  readonly description?: string;
  /** At most 100 characters. */
  readonly value: string;
  /** Whether it is shown as selected. */
  readonly selected?: boolean;
}

/** A line across the message. */
export const divider = { kind: 'divider' } as const;

/** A picture across the message, from a file attached to it. */
export interface AttachedPicture {
  readonly kind: 'picture';
  readonly fileName: string;
  /** Alternative text, at most 1,024 characters. */
  readonly description: string;
}

/** A part of a message, from top to bottom: text in Discord's Markdown, a row with one button, and so on. */
export type Part = string | Section | Button | ButtonRow | Select | AttachedPicture | typeof divider;

/** The accent colour of each kind of reply (0xRRGGBB), shown as a bar beside the message. */
export const accents = {
  answer: 0x3d7a4e,
  suggestions: 0xb7791f,
  gap: 0x41699c,
  nothing: 0x78909c,
  timeline: 0x6a1b9a,
  story: 0x455a64,
  done: 0x2e7d32,
  failure: 0xc62828,
} as const;

type Component =
  | APITextDisplayComponent
  | APISectionComponent
  | APISeparatorComponent
  | APIMediaGalleryComponent
  | APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>;

/**
 * Makes a message that is within Discord's limits whatever the parts hold: text beyond the limit is cut with an ellipsis, and
 * parts beyond the number of components are left out.
 */
export function makeMessage(accent: number, parts: readonly Part[], ephemeral: boolean): Message {
  const components: Component[] = [];
  let textLeft: number = limits.messageText;
  let componentsLeft = limits.messageComponents - 1;
  for (const part of parts) {
    const component = toComponent(part, textLeft);
    if (component === null) continue;
    const needed = countOf(component);
    if (needed > componentsLeft) continue;
    componentsLeft -= needed;
    textLeft -= lengthOf(component);
    components.push(component);
  }
  return {
    flags: MessageFlags.IsComponentsV2 | (ephemeral ? MessageFlags.Ephemeral : 0),
    components: [{ type: ComponentType.Container, accent_color: accent, components }],
    allowed_mentions: { parse: [] },
  };
}

/** The same message with one more line of small print at its end, if there is room for it and it is not there yet. */
export function withSmallPrint(message: Message, line: string): Message {
  const [container] = message.components;
  const parts = container.components;
  const used = parts.reduce((sum, part) => sum + countOf(part), 1);
  const written = parts.reduce((sum, part) => sum + lengthOf(part), 0);
  const content = `-# ${line}`;
  if (parts.some((part) => 'content' in part && part.content === content)) return message;
  const isFull = used + 1 > limits.messageComponents || written + content.length > limits.messageText;
  if (isFull) return message;
  const components = [...parts, { type: ComponentType.TextDisplay, content } as const];
  return { ...message, components: [{ ...container, components }] };
}

/** How much text a message holds, in characters. */
export function textLengthOf({ components: [container] }: Message): number {
  return container.components.reduce((sum, part) => sum + lengthOf(part), 0);
}

/** The same message with each of its texts changed. */
export function withTexts(message: Message, change: (text: string) => string): Message {
  const [container] = message.components;
  const changed = (text: APITextDisplayComponent): APITextDisplayComponent => ({
    ...text,
    content: change(text.content),
  });
  const components = container.components.map((part) => {
    if (part.type === ComponentType.TextDisplay) return changed(part);
    return part.type === ComponentType.Section ? { ...part, components: part.components.map(changed) } : part;
  });
  return { ...message, components: [{ ...container, components }] };
}

/** How many components a part of a message counts as, with those inside it. */
function countOf(part: APIComponentInContainer): number {
  return 1 + ('components' in part ? part.components.length : 0) + ('accessory' in part ? 1 : 0);
}

/** How much text it holds. */
function lengthOf(part: APIComponentInContainer): number {
  if ('content' in part) return part.content.length;
  return part.type === ComponentType.Section
    ? part.components.reduce((sum, { content }) => sum + content.length, 0)
    : 0;
}

/** A part in Discord's format; null for a text, a row or a menu that is empty. */
function toComponent(part: Part, textLeft: number): Component | null {
  if (typeof part === 'string') return toText(part, textLeft);
  if ('kind' in part) return part.kind === 'picture' ? toGallery(part) : { type: ComponentType.Separator };
  if ('options' in part) return part.options.length === 0 ? null : toRow([toSelect(part)]);
  if ('text' in part) {
    const text = toText(part.text, textLeft);
    return text && { type: ComponentType.Section, components: [text], accessory: toButton(part.button) };
  }
  const buttons = 'buttons' in part ? part.buttons.slice(0, limits.rowButtons) : [part];
  return buttons.length === 0 ? null : toRow(buttons.map(toButton));
}

function toText(text: string, textLeft: number): APITextDisplayComponent | null {
  return text === '' || textLeft < 2
    ? null
    : { type: ComponentType.TextDisplay, content: cut(text, textLeft) };
}

function toGallery({ fileName, description }: AttachedPicture): APIMediaGalleryComponent {
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${fileName}` }, description }],
  };
}

function toRow<Inner extends APIButtonComponentWithCustomId | APIStringSelectComponent>(
  components: Inner[],
): APIActionRowComponent<Inner> {
  return { type: ComponentType.ActionRow, components };
}

function toButton({ label, emoji, customId }: Button): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    ...(label === undefined ? {} : { label: cut(label, limits.buttonLabel) }),
    ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
    custom_id: customId,
  };
}

function toSelect({ placeholder, customId, options }: Select): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: cut(placeholder, limits.placeholder),
    options: options.slice(0, limits.selectOptions).map(({ label, description, value, selected }) => ({
      label: cut(label, limits.optionText),
      value,
      ...(description === undefined ? {} : { description: cut(description, limits.optionText) }),
      ...(selected === true ? { default: true } : {}),
    })),
  };
}
