import type { Json } from '../../protocol.ts';
import { asObject, asText } from '../json.ts';
import { button, element } from '../parts/element.ts';
import { icon } from '../parts/icon.ts';
import { openDialog } from '../parts/dialog.ts';
import type { MessageContext } from './context.ts';
import { behindSpoiler } from './spoiler.ts';

/** Renders a picture of a gallery or a thumbnail: `{media: {url}, description, spoiler}`. */
export function renderPicture(item: Json, context: MessageContext): HTMLElement {
  const description = asText(item['description']);
  const picture = pictureAt(asText(asObject(item['media'])['url']), description, context);
  return item['spoiler'] === true ? behindSpoiler(picture, context.texts) : picture;
}

/** Renders the picture at an address. One that is not the sandbox's is described, not loaded. */
export function pictureAt(url: string, description: string, context: MessageContext): HTMLElement {
  const { texts } = context;
  const local = context.localUrl(url);
  if (local === undefined) {
    return element(
      'p',
      { class: 'picture-note' },
      description === '' ? texts.pictureElsewhere : `${description} (${texts.pictureElsewhere})`,
      element('code', {}, url),
    );
  }
  const image = element('img', { src: local, alt: description === '' ? texts.picture : description });
  const opener = button(
    {
      class: 'picture',
      'aria-label': texts.labelled(texts.enlarge, description === '' ? texts.picture : description),
    },
    () => enlarge(local, description, context),
    image,
  );
  image.addEventListener('error', () =>
    opener.replaceWith(element('p', { class: 'picture-note' }, texts.pictureBroken)),
  );
  return opener;
}

function enlarge(url: string, description: string, { texts }: MessageContext): void {
  const close = button({ class: 'primary' }, () => dialog.close(), texts.close);
  const dialog = openDialog(
    description === '' ? texts.picture : description,
    element('img', { src: url, alt: description === '' ? texts.picture : description }),
    element('div', { class: 'dialog-actions' }, close),
  );
  dialog.classList.add('lightbox');
  close.focus();
}

/** Renders a file component as a card with a download link. */
export function renderFile(component: Json, context: MessageContext): HTMLElement {
  const url = asText(asObject(component['file'])['url']);
  const name = asText(component['name']) || nameIn(url);
  const size = typeof component['size'] === 'number' ? context.texts.bytes(component['size']) : '';
  const card = fileCard(url, name, size, context);
  return component['spoiler'] === true ? behindSpoiler(card, context.texts) : card;
}

function nameIn(url: string): string {
  const last = url.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** A card with a file's name, which is a download link if the file is the sandbox's. */
function fileCard(url: string, name: string, size: string, { localUrl }: MessageContext): HTMLElement {
  const local = localUrl(url);
  const label =
    local === undefined ? element('span', {}, name) : element('a', { href: local, download: name }, name);
  return element(
    'div',
    { class: 'file' },
    icon('file'),
    element('div', {}, label, size !== '' && element('div', { class: 'quiet' }, size)),
  );
}

/** Renders an attachment: pictures as pictures, anything else as a file. */
export function renderAttachment(attachment: Json, context: MessageContext): HTMLElement {
  const url = asText(attachment['url']);
  const name = asText(attachment['filename']);
  if (asText(attachment['content_type']).startsWith('image/')) {
    return element(
      'div',
      { class: 'gallery gallery-1' },
      pictureAt(url, asText(attachment['description']), context),
    );
  }
  const { size } = attachment;
  return fileCard(url, name, typeof size === 'number' ? context.texts.bytes(size) : '', context);
}
