import { ComponentType } from '../discord-numbers.ts';
import { objectsIn } from '../json.ts';
import {
  checkCustomId,
  checkId,
  componentScope,
  type ComponentScope,
  type EmojiIds,
} from './component-rules.ts';
import { checkButton, checkSelect, isSelectType } from './controls.ts';
import { checkScheme } from './embeds.ts';
import type { Field } from './field.ts';

const maxTextLength = 4_000;
const maxComponents = 40;
const maxRows = 5;

/** The files and emoji that a message's components may use. */
export interface ComponentSetting {
  readonly filenames: Iterable<string>;
  /** The custom emoji that the bot may use; undefined if they are not known. */
  readonly emojiIds?: EmojiIds | undefined;
}

/**
 * Checks what Discord's description does not say of a message's components: without Components V2 only five rows, and
 * the numbers, ids and files of all of them together.
 */
export function checkComponents(
  components: Field,
  isComponentsV2: boolean,
  { filenames, emojiIds }: ComponentSetting,
): void {
  const scope = componentScope(filenames, emojiIds);
  if (!isComponentsV2) checkRowsOnly(components);
  for (const component of components.items) checkComponent(component, scope);
  if (scope.count > maxComponents) {
    const message = `The total number of components exceeds the maximum of ${maxComponents}`;
    components.refuse('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message);
  }
  if (scope.textLength > maxTextLength) {
    const message = `Components displayable text size exceeds maximum size of ${maxTextLength}`;
    components.refuse('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
  }
}

function checkRowsOnly(components: Field): void {
  const { items } = components;
  if (items.length > maxRows)
    components.refuse('BASE_TYPE_MAX_LENGTH', `Must be ${maxRows} or fewer in length.`);
  for (const item of items) {
    const type = item.at('type');
    if (type.isMissing || type.value === ComponentType.actionRow || type.isRefused) continue;
    type.refuse('UNION_TYPE_CHOICES', `Value of field "type" must be one of (${ComponentType.actionRow},).`);
  }
}

function checkComponent(component: Field, scope: ComponentScope): void {
  const { value: type } = component.at('type');
  checkId(component, scope);
  if (type === ComponentType.actionRow) checkRow(component);
  else if (type === ComponentType.button) checkButton(component, scope);
  else if (type === ComponentType.textDisplay) scope.textLength += textLengthOf(component);
  else if (type === ComponentType.thumbnail) checkMedia(component.at('media'), scope);
  else if (type === ComponentType.file) checkFile(component.at('file'), scope);
  else if (type === ComponentType.mediaGallery)
    for (const item of component.at('items').items) checkMedia(item.at('media'), scope);
  else if (isSelectType(type)) {
    checkCustomId(component, scope);
    checkSelect(component, scope);
  }
  const accessory = component.at('accessory');
  for (const child of component.at('components').items) checkComponent(child, scope);
  if (!accessory.isMissing) checkComponent(accessory, scope);
}

// A text that is too long by itself already has an issue.
function textLengthOf(component: Field): number {
  const { value } = component.at('content');
  const length = typeof value === 'string' ? Array.from(value).length : 0;
  return length <= maxTextLength ? length : 0;
}

function checkRow(row: Field): void {
  const controls = objectsIn(row.at('components').value);
  if (controls.length < 2 || !controls.some(({ type }) => isSelectType(type))) return;
  const message = 'The specified component exceeds the maximum width';
  row.at('components').refuse('COMPONENT_LAYOUT_WIDTH_EXCEEDED', message);
}

function checkFile(file: Field, scope: ComponentScope): void {
  checkMedia(file, scope, ['attachment']);
}

function checkMedia(
  media: Field,
  scope: ComponentScope,
  schemes: readonly string[] = ['http', 'https', 'attachment'],
): void {
  const url = media.at('url');
  checkScheme(url, schemes);
  const filename = /^attachment:\/\/(.+)$/u.exec(String(url.value))?.[1];
  if (filename !== undefined && !scope.filenames.has(filename)) {
    const message = 'The referenced attachment was not found';
    url.refuse('UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message);
  }
}
