import type { Json } from '../../protocol.ts';
import { isObject, asObject, objectsIn, asText } from '../json.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { formatTimestamp } from '../markdown/timestamp.ts';
import { element } from '../parts/element.ts';
import { linkTo } from '../parts/link.ts';
import { colorOf } from './component.ts';
import type { MessageContext } from './context.ts';
import { pictureAt } from './media.ts';

/** Renders an embed. */
export function renderEmbed(embed: Json, context: MessageContext): HTMLElement {
  const { title, url, description, color, author, thumbnail, image, fields } = embed;
  const markdown = (text: unknown): HTMLElement | undefined =>
    asText(text) === '' ? undefined : renderMarkdown(asText(text), context);
  const heading = markdown(title);
  const shownFields = objectsIn(fields).map((field) =>
    element(
      'div',
      { class: field['inline'] === true ? 'field inline' : 'field' },
      element('div', { class: 'field-name' }, markdown(field['name'])),
      markdown(field['value']),
    ),
  );
  const made = element(
    'div',
    { class: 'embed container' },
    isObject(author) &&
      element(
        'div',
        { class: 'embed-author' },
        linked(asText(author['name']), asText(author['url']), context),
      ),
    heading &&
      element('div', { class: 'embed-title' }, url ? linked(asText(title), asText(url), context) : heading),
    markdown(description),
    shownFields.length > 0 && element('div', { class: 'fields' }, ...shownFields),
    isObject(image) && pictureAt(asText(image['url']), asText(image['description']), context),
    isObject(thumbnail) &&
      element(
        'div',
        { class: 'thumbnail' },
        pictureAt(asText(thumbnail['url']), asText(thumbnail['description']), context),
      ),
    footer(embed, context),
  );
  if (typeof color === 'number') made.style.setProperty('--accent-color', colorOf(color));
  return made;
}

function linked(text: string, url: string, { texts }: MessageContext): HTMLElement {
  return /^https?:/.test(url) ? linkTo(url, texts, {}, text) : element('span', {}, text);
}

function footer(embed: Json, { texts }: MessageContext): HTMLElement | undefined {
  const moment = Date.parse(asText(embed['timestamp']));
  const parts = [
    asText(asObject(embed['footer'])['text']),
    Number.isNaN(moment) ? '' : formatTimestamp(moment / 1_000, 'f', texts.locale, Date.now()),
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : element('div', { class: 'subtext' }, parts.join(' · '));
}
