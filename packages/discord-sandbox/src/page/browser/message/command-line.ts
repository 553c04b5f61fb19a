import type { Json, PageMessage, PageInteraction } from '../../protocol.ts';
import type { App } from '../app.ts';
import { messageCommands, slashCommands } from '../commands.ts';
import { isObject, objectsIn, asText } from '../json.ts';
import { element } from '../parts/element.ts';
import { icon } from '../parts/icon.ts';

const componentType = 3;
const modalType = 5;
const messageCommand = 3;

/** The line above a reply: who used what. */
export function commandLine(interaction: PageInteraction, app: App): HTMLElement {
  return element('div', { class: 'command-line' }, icon('reply'), ...describe(interaction, app));
}

function describe(interaction: PageInteraction, app: App): readonly (Node | string)[] {
  const { texts, choices } = app.settings;
  const { username } = interaction.person;
  if (interaction.type === modalType) return [texts.submitted(username)];
  if (interaction.type === componentType) {
    const component =
      interaction.source === null
        ? undefined
        : componentIn(app.store.messages.get(interaction.source), interaction.name);
    const label = asText(component?.['label']) || asText(component?.['placeholder']) || interaction.name;
    return [component?.['type'] === 2 ? texts.pressed(username, label) : texts.picked(username, label)];
  }
  const used = `${texts.used(username)} `;
  if (interaction.commandType === messageCommand) {
    const command = messageCommands(app.store.commands, choices).find(
      ({ name }) => name === interaction.name,
    );
    return [
      used,
      element('span', { class: 'command-name' }, `${texts.apps} › ${command?.label ?? interaction.name}`),
    ];
  }
  const path = pathOf(interaction);
  const command = slashCommands(app.store.commands, choices).find(({ name }) => name === path.name);
  return [
    used,
    element('span', { class: 'command-name' }, `/${command?.label ?? path.name}`),
    ...path.options.map((option) => {
      const known = command?.options.find(({ name }) => name === option['name']);
      return element(
        'span',
        { class: 'command-option' },
        element('span', { class: 'option-label' }, known?.label ?? asText(option['name'])),
        ` ${shownValue(option['value'], known?.choices ?? [], app)}`,
      );
    }),
  ];
}

/** The command with its subcommands, and the options of the innermost one. */
function pathOf({ name, options }: PageInteraction): {
  readonly name: string;
  readonly options: readonly Json[];
} {
  const [first] = options;
  if (first === undefined || (first['type'] !== 1 && first['type'] !== 2)) return { name, options };
  const inner = objectsIn(first['options']);
  const [deeper] = inner;
  const path = `${name} ${asText(first['name'])}`;
  const isNested = deeper?.['type'] === 1;
  return isNested
    ? { name: `${path} ${asText(deeper['name'])}`, options: objectsIn(deeper['options']) }
    : { name: path, options: inner };
}

function shownValue(
  value: unknown,
  choices: readonly { readonly name: string; readonly value: unknown }[],
  app: App,
): string {
  const { texts } = app.settings;
  if (value === true) return texts.yes;
  if (value === false) return texts.no;
  const chosen = choices.find((choice) => choice.value === value)?.name;
  return chosen ?? app.choiceNames.get(String(value)) ?? String(value);
}

function componentIn(message: PageMessage | undefined, customId: string): Json | undefined {
  const search = (components: readonly Json[]): Json | undefined => {
    for (const component of components) {
      if (component['custom_id'] === customId) return component;
      const { accessory } = component;
      const found = search([
        ...objectsIn(component['components']),
        ...(isObject(accessory) ? [accessory] : []),
      ]);
      if (found) return found;
    }
    return undefined;
  };
  return search(message?.components ?? []);
}
