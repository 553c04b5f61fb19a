import { append, button, element } from '../parts/element.ts';
import { linkTo } from '../parts/link.ts';
import type { Texts } from '../texts/texts.ts';
import { parseMarkdown } from './parse.ts';
import { formatTimestamp } from './timestamp.ts';
import type { Block, Inline } from './tree.ts';

/** The names of people, roles and channels by id; an unknown id is shown as it is. */
export type Names = ReadonlyMap<string, string>;

interface Context {
  readonly texts: Texts;
  readonly names: Names;
}

/** Renders a text with Discord's Markdown. Whatever the text contains, only these elements are created. */
export function renderMarkdown(text: string, context: Context): HTMLElement {
  return element(
    'div',
    { class: 'markdown' },
    ...parseMarkdown(text).map((block) => renderBlock(block, context)),
  );
}

function renderBlock(block: Block, context: Context): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return inlineIn('p', {}, block.children, context);
    case 'subtext':
      return inlineIn('p', { class: 'subtext' }, block.children, context);
    case 'heading':
      // All headings are one level below the author's name, whatever their size.
      return inlineIn(
        'div',
        { role: 'heading', 'aria-level': 3, class: `heading-${block.level}` },
        block.children,
        context,
      );
    case 'quote':
      return element('blockquote', {}, ...block.blocks.map((inner) => renderBlock(inner, context)));
    case 'code':
      return element('pre', { tabindex: 0 }, element('code', {}, block.text));
    case 'list': {
      const items = block.items.map((item) =>
        element('li', {}, ...item.map((inner) => renderBlock(inner, context))),
      );
      return block.isOrdered ? element('ol', { start: block.start }, ...items) : element('ul', {}, ...items);
    }
  }
}

function inlineIn(
  tag: 'p' | 'div' | 'strong' | 'em' | 'u' | 's' | 'span',
  attributes: Readonly<Record<string, string | number>>,
  children: readonly Inline[],
  context: Context,
): HTMLElement {
  const made = element(tag, attributes);
  append(
    made,
    children.map((child) => renderInline(child, context)),
  );
  return made;
}

function renderInline(inline: Inline, context: Context): Node | string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return element('br');
    case 'code':
      return element('code', {}, inline.text);
    case 'bold':
      return inlineIn('strong', {}, inline.children, context);
    case 'italic':
      return inlineIn('em', {}, inline.children, context);
    case 'underline':
      return inlineIn('u', {}, inline.children, context);
    case 'strikethrough':
      return inlineIn('s', {}, inline.children, context);
    case 'spoiler':
      return spoiler(inline.children, context);
    case 'link': {
      const label = inlineIn('span', {}, inline.children, context);
      return linkTo(inline.url, context.texts, {}, label);
    }
    case 'timestamp': {
      const { seconds, style } = inline;
      const { locale } = context.texts;
      // The limit of a JavaScript date, in seconds.
      if (Math.abs(seconds) > 8_640_000_000_000) return `<t:${seconds}>`;
      return element(
        'time',
        {
          class: 'timestamp',
          datetime: new Date(seconds * 1_000).toISOString(),
          title: formatTimestamp(seconds, 'F', locale, Date.now()),
        },
        formatTimestamp(seconds, style, locale, Date.now()),
      );
    }
    case 'mention':
      return element('span', { class: 'mention' }, mentionText(inline, context.names));
    case 'emoji':
      return `:${inline.name}:`;
  }
}

function mentionText({ target, name }: Extract<Inline, { kind: 'mention' }>, names: Names): string {
  const known = names.get(name) ?? name;
  if (target === 'user' || target === 'role') return `@${known.replace(/^@/, '')}`;
  return target === 'channel' ? `#${known.replace(/^# ?/, '')}` : name;
}

function spoiler(children: readonly Inline[], context: Context): HTMLElement {
  const cover = button({ class: 'spoiler' }, () =>
    cover.replaceWith(inlineIn('span', {}, children, context)),
  );
  cover.textContent = context.texts.spoiler;
  return cover;
}
