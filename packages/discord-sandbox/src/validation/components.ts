import { ComponentType } from '../discord-numbers.ts';
import { checkTextDisplay, componentScope, allowedType, type ComponentScope } from './component-rules.ts';
import { checkButton, checkSelect, isSelectType, rowTypes } from './controls.ts';
import { checkUrl } from './embeds.ts';
import type { Field } from './field.ts';

const maxTextLength = 4_000;
const maxComponents = 40;

const containerTypes: readonly number[] = [
  ComponentType.actionRow,
  ComponentType.section,
  ComponentType.textDisplay,
  ComponentType.mediaGallery,
  ComponentType.file,
  ComponentType.separator,
];
const topLevelTypes = [...containerTypes, ComponentType.container];

/** Checks a message's components: up to five rows or, with Components V2, up to 40 components. */
export function checkComponents(
  components: Field,
  isComponentsV2: boolean,
  filenames: Iterable<string>,
): void {
  const scope = componentScope(isComponentsV2, filenames);
  const items = components.list(0, isComponentsV2 ? maxComponents : 5);
  const allowed = isComponentsV2 ? topLevelTypes : [ComponentType.actionRow];
  for (const component of items) checkComponent(component, allowed, scope);
  if (scope.count > maxComponents) {
    const message = `The total number of components exceeds the maximum of ${maxComponents}`;
    components.refuse('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message);
  }
  if (scope.textLength > maxTextLength) {
    const message = `Components displayable text size exceeds maximum size of ${maxTextLength}`;
    components.refuse('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
  }
}

function checkComponent(component: Field, allowed: readonly number[], scope: ComponentScope): void {
  const type = allowedType(component, allowed, scope);
  if (type === ComponentType.actionRow) checkRow(component, scope);
  else if (type === ComponentType.section) checkSection(component, scope);
  else if (type === ComponentType.textDisplay) checkTextDisplay(component, scope);
  else if (type === ComponentType.thumbnail) checkMediaItem(component, scope);
  else if (type === ComponentType.button) checkButton(component, scope);
  else if (type === ComponentType.mediaGallery) {
    for (const item of component.at('items').list(1, 10)) checkMediaItem(item, scope);
  } else if (type === ComponentType.file) checkMedia(component.at('file'), scope, ['attachment']);
  else if (type === ComponentType.separator) {
    component.at('divider').boolean();
    component.at('spacing').oneOf([1, 2]);
  } else if (type === ComponentType.container) {
    component.at('accent_color').integer({ min: 0, max: 0xff_ff_ff });
    component.at('spoiler').boolean();
    for (const child of component.at('components').list(1, maxComponents))
      checkComponent(child, containerTypes, scope);
  }
}

function checkRow(row: Field, scope: ComponentScope): void {
  const controls = row.at('components').list(1, 5);
  const types = controls.map((control) => {
    const type = allowedType(control, rowTypes, scope);
    if (type === ComponentType.button) checkButton(control, scope);
    else if (type !== undefined) checkSelect(control, type, scope);
    return type;
  });
  if (types.some(isSelectType) && types.length > 1) {
    const message = 'The specified component exceeds the maximum width';
    row.at('components').refuse('COMPONENT_LAYOUT_WIDTH_EXCEEDED', message);
  }
}

function checkSection(section: Field, scope: ComponentScope): void {
  for (const text of section.at('components').list(1, 3))
    checkComponent(text, [ComponentType.textDisplay], scope);
  const accessory = section.at('accessory');
  if (accessory.require()) checkComponent(accessory, [ComponentType.button, ComponentType.thumbnail], scope);
}

function checkMediaItem(item: Field, scope: ComponentScope): void {
  item.at('description').string({ min: 1, max: 1_024 });
  item.at('spoiler').boolean();
  checkMedia(item.at('media'), scope, ['http', 'https', 'attachment']);
}

function checkMedia(media: Field, scope: ComponentScope, schemes: readonly string[]): void {
  if (!media.require() || media.object() === undefined) return;
  const url = media.at('url');
  if (!url.require()) return;
  checkUrl(url, schemes);
  const filename = /^attachment:\/\/(.+)$/.exec(String(url.value))?.[1];
  if (filename !== undefined && !scope.filenames.has(filename)) {
    const message = 'The referenced attachment was not found';
    url.refuse('UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message);
  }
}
