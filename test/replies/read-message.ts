import {
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIStringSelectComponent,
} from 'discord.js';
import type { Message } from '../../src/replies/message.ts';

/** Everything a reader can read in a message, buttons' labels apart. */
export function textOf(message: Message): string {
  return inner(message)
    .flatMap((component) => {
      if ('content' in component) return [component.content];
      return component.type === ComponentType.Section
        ? component.components.map(({ content }) => content)
        : [];
    })
    .join('\n');
}

/** The buttons of a message, from top to bottom. */
export function buttonsOf(message: Message): readonly APIButtonComponentWithCustomId[] {
  return inner(message)
    .flatMap((component): readonly object[] => {
      if (component.type === ComponentType.Section) return [component.accessory];
      return component.type === ComponentType.ActionRow ? component.components : [];
    })
    .filter(isButton);
}

function isButton(component: object): component is APIButtonComponentWithCustomId {
  return 'type' in component && component.type === ComponentType.Button && 'custom_id' in component;
}

/** The buttons that ask a question, from top to bottom. */
export function questionButtonsOf(message: Message): readonly APIButtonComponentWithCustomId[] {
  return buttonsOf(message).filter((button) => button.custom_id.includes(':open:'));
}

/** The select menus of a message, from top to bottom. */
export function selectsOf(message: Message): readonly APIStringSelectComponent[] {
  return inner(message).flatMap((component) =>
    component.type === ComponentType.ActionRow
      ? component.components.filter((child) => child.type === ComponentType.StringSelect)
      : [],
  );
}

function inner(message: Message): readonly APIComponentInContainer[] {
  return message.components[0].components;
}
