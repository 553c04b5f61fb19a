import type { Json, ShownMessage, ShownTurn } from '../../protocol.ts';
import type { App } from '../app.ts';
import { messageCommands, slashCommands } from '../commands.ts';
import { isObject, objectsIn, textIn } from '../json.ts';
import { element } from '../parts/element.ts';
import { icon } from '../parts/icon.ts';

const componentType = 3;
const formType = 5;
const messageCommand = 3;

/** The line above a reply: who did what to get it. */
export function commandLine(turn: ShownTurn, app: App): HTMLElement {
  return element('div', { class: 'command-line' }, icon('reply'), ...words(turn, app));
}

function words(turn: ShownTurn, app: App): readonly (Node | string)[] {
  const { texts, choices } = app.settings;
  const { username } = turn.person;
  if (turn.type === formType) return [texts.submitted(username)];
  if (turn.type === componentType) {
    const component =
      turn.source === null ? undefined : componentIn(app.store.messages.get(turn.source), turn.name);
    const label = textIn(component?.['label']) || textIn(component?.['placeholder']) || turn.name;
    return [component?.['type'] === 2 ? texts.pressed(username, label) : texts.picked(username, label)];
  }
  const used = `${texts.used(username)} `;
  if (turn.commandType === messageCommand) {
    const command = messageCommands(app.store.commands, choices).find(({ name }) => name === turn.name);
    return [
      used,
      element('span', { class: 'command-name' }, `${texts.apps} › ${command?.label ?? turn.name}`),
    ];
  }
  const path = pathOf(turn);
  const command = slashCommands(app.store.commands, choices).find(({ name }) => name === path.name);
  return [
    used,
    element('span', { class: 'command-name' }, `/${command?.label ?? path.name}`),
    ...path.options.map((option) => {
      const known = command?.options.find(({ name }) => name === option['name']);
      return element(
        'span',
        { class: 'command-option' },
        element('span', { class: 'option-label' }, known?.label ?? textIn(option['name'])),
        ` ${shownValue(option['value'], known?.choices ?? [], app)}`,
      );
    }),
  ];
}

/** The command with its subcommands, and the options of the innermost. */
function pathOf({ name, options }: ShownTurn): { readonly name: string; readonly options: readonly Json[] } {
  const [first] = options;
  if (first === undefined || (first['type'] !== 1 && first['type'] !== 2)) return { name, options };
  const inner = objectsIn(first['options']);
  const [deeper] = inner;
  const path = `${name} ${textIn(first['name'])}`;
  const isNested = deeper?.['type'] === 1;
  return isNested
    ? { name: `${path} ${textIn(deeper['name'])}`, options: objectsIn(deeper['options']) }
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

function componentIn(message: ShownMessage | undefined, customId: string): Json | undefined {
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
