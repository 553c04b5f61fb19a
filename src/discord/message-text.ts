import { ComponentType } from 'discord-api-types/v10';
import { readList, readObject, readText, type Payload } from './payload.ts';

/** Deeper than Discord nests components; a forged message may nest without end. */
const deepest = 8;

/**
 * What a person reads in a message, in Discord's Markdown: its own text, or else a poll's question, the forwarded message,
 * its components or its embeds. Empty when it has only pictures.
 *
 * @param message A message as Discord sent it, or anything else.
 */
export function messageText(message: unknown): string {
  const read = readObject(message);
  const readers = [ownText, pollQuestion, forwardedText, componentsText, embedsText];
  for (const reader of readers) {
    const text = reader(read);
    if (text !== '') return text;
  }
  return '';
}

function ownText({ content }: Payload): string {
  return readText(content).trim();
}

function pollQuestion({ poll }: Payload): string {
  return readText(readObject(readObject(poll)['question'])['text']).trim();
}

/** A forwarded message holds a copy of the original, which itself is never a forwarded one. */
function forwardedText({ message_snapshots: snapshots }: Payload): string {
  return joined(
    readList(snapshots).map((snapshot) => {
      const original = readObject(readObject(snapshot)['message']);
      const readers = [ownText, pollQuestion, componentsText, embedsText];
      return readers.map((reader) => reader(original)).find((text) => text !== '') ?? '';
    }),
  );
}

function embedsText({ embeds }: Payload): string {
  return joined(
    readList(embeds).flatMap((embed) => {
      const { title, description, fields } = readObject(embed);
      const inFields = readList(fields).flatMap((field) => {
        const { name, value } = readObject(field);
        return [name, value];
      });
      return [title, description, ...inFields].map(readText);
    }),
  );
}

function componentsText({ components }: Payload): string {
  return joined(readList(components).flatMap((component) => textDisplays(component, 0)));
}

function textDisplays(component: unknown, depth: number): readonly string[] {
  const { type, content, components } = readObject(component);
  if (type === ComponentType.TextDisplay) return [readText(content)];
  if (depth === deepest) return [];
  return readList(components).flatMap((inner) => textDisplays(inner, depth + 1));
}

function joined(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}
