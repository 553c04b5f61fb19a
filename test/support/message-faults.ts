import type { Message } from '../../src/replies/message.ts';
import { validateBody } from './openapi.ts';

interface Part {
  readonly content?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly custom_id?: string;
  readonly components?: readonly Part[];
  readonly accessory?: Part;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
  }[];
}

/**
 * What in a message exceeds Discord's limits, one line for each fault: the totals of the whole message, which Discord's API
 * description omits, the limits of each component and, if the description is available, everything that it demands.
 */
export function faultsOf(message: Message): readonly string[] {
  const parts = flatten(message.components as readonly Part[]);
  const text = parts.reduce((sum, { content = '' }) => sum + content.length, 0);
  const customIds = parts.flatMap(({ custom_id: customId }) => customId ?? []);
  const body = { type: 4, data: message };
  return [
    ...validateBody({ method: 'POST', path: '/interactions/1/token/callback', body }),
    ...(text > 4000 ? [`${text} characters`] : []),
    ...(parts.length > 40 ? [`${parts.length} components`] : []),
    ...(new Set(customIds).size < customIds.length ? [`custom ids twice: ${customIds.join(', ')}`] : []),
    ...parts.flatMap(partFaults),
  ];
}

function partFaults({
  content,
  label,
  placeholder,
  custom_id: customId,
  components,
  options,
}: Part): string[] {
  return [
    ...(content === '' ? ['an empty text'] : []),
    ...outside('custom id', customId, 100),
    ...outside('label', label, 80),
    ...outside('placeholder', placeholder, 150),
    // Of all containers, only rows contain controls.
    ...(components !== undefined && components.some(isControl) && components.length > 5
      ? ['a row too long']
      : []),
    ...(options === undefined ? [] : optionFaults(options)),
  ];
}

function optionFaults(options: NonNullable<Part['options']>): readonly string[] {
  const values = new Set(options.map(({ value }) => value));
  return [
    ...(options.length < 1 || options.length > 25 ? [`${options.length} options`] : []),
    ...(values.size < options.length ? ['a value twice'] : []),
    ...options.flatMap(({ label, value, description }) => [
      ...outside('label of an option', label, 100),
      ...outside('value of an option', value, 100),
      ...outside('description of an option', description, 100),
    ]),
  ];
}

function outside(what: string, text: string | undefined, most: number): readonly string[] {
  return text === undefined || (text.length >= 1 && text.length <= most)
    ? []
    : [`${what} of ${text.length} characters: ${text}`];
}

function isControl(part: Part): boolean {
  return part.custom_id !== undefined;
}

function flatten(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => [
    part,
    ...flatten([...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])]),
  ]);
}
