import type { ShownMessage, ShownPost, ShownTurn } from '../../protocol.ts';
import type { App } from '../app.ts';
import { renderComponent } from '../components/component.ts';
import type { MessageContext } from '../components/context.ts';
import { renderEmbed } from '../components/embed.ts';
import { renderAttachment } from '../components/media.ts';
import { renderUnknown } from '../components/unknown.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { button, element, uniqueId } from '../parts/element.ts';
import type { Child } from '../parts/element.ts';
import { icon } from '../parts/icon.ts';
import { textIn } from '../json.ts';
import { commandLine } from './command-line.ts';
import { toolbar } from './toolbar.ts';

const ephemeralFlag = 1 << 6;
const loadingFlag = 1 << 7;
const componentsFlag = 1 << 15;

/** What a message's buttons do besides what the bot makes of them. */
export interface MessageDeeds {
  readonly inspect: (turn: string) => void;
  readonly dismiss: (message: string) => void;
}

/** Whether only the one who asked sees a message. */
export function isEphemeral({ flags }: ShownMessage): boolean {
  return (flags & ephemeralFlag) !== 0;
}

/** Shows a message of the bot's, under the line that says what it answers. */
export function renderMessage(
  message: ShownMessage,
  turn: ShownTurn | undefined,
  context: MessageContext,
  app: App,
  deeds: MessageDeeds,
): HTMLElement {
  const { texts } = app.settings;
  const isLoading = (message.flags & loadingFlag) !== 0;
  const content = isLoading ? [waiting(texts.thinking(app.store.bot.username))] : bodyOf(message, context);
  const made = entry(
    app,
    { author: app.store.bot.username, isBot: true, at: message.at, isEdited: message.isEdited },
    turn && commandLine(turn, app),
    [
      ...content,
      isEphemeral(message) &&
        element(
          'p',
          { class: 'only-you' },
          icon('eye'),
          texts.onlyYou,
          ' · ',
          button({ class: 'text-button' }, () => deeds.dismiss(message.id), texts.dismiss),
        ),
      element('div', { class: 'failures' }),
    ],
    toolbar(app, message.id, () => deeds.inspect(message.turn)),
  );
  if (isEphemeral(message)) made.classList.add('ephemeral');
  made.querySelector('.entry-body')?.addEventListener('click', (event) => {
    // Not from the target upwards, for what was clicked may be gone by now.
    const isControl = event
      .composedPath()
      .some((node) => node instanceof Element && node.matches('a, button, .select, details, pre'));
    if (!isControl && getSelection()?.isCollapsed !== false) deeds.inspect(message.turn);
  });
  return made;
}

function bodyOf(message: ShownMessage, context: MessageContext): readonly Child[] {
  const { content, embeds, components, attachments, flags } = message;
  const isComponentsV2 = (flags & componentsFlag) !== 0;
  const shown = [
    content !== '' && renderMarkdown(content, context),
    ...(isComponentsV2 ? [] : attachments.map((attachment) => renderAttachment(attachment, context))),
    ...embeds.map((embed) => renderEmbed(embed, context)),
    ...components.map((component) => renderComponent(component, context)),
  ];
  return shown.some(Boolean) ? shown : [renderUnknown({ type: textIn('?') }, context.texts)];
}

/** Shows what a person wrote. */
export function renderPost(post: ShownPost, context: MessageContext, app: App): HTMLElement {
  return entry(
    app,
    { author: post.person.username, isBot: false, at: post.at, isEdited: false },
    undefined,
    [renderMarkdown(post.content, context)],
    toolbar(app, post.id),
  );
}

/** Shows what somebody asked while there is no answer: that it is waited for, or that none has come. */
export function renderTurn(turn: ShownTurn, app: App, deeds: MessageDeeds): HTMLElement {
  const { texts } = app.settings;
  const isWaiting = turn.state === 'waiting';
  return entry(
    app,
    { author: app.store.bot.username, isBot: true, at: turn.at, isEdited: false },
    commandLine(turn, app),
    [
      isWaiting
        ? waiting(texts.sending(app.store.bot.username))
        : element('p', { class: 'failure' }, texts.noResponse),
    ],
    isWaiting ? undefined : toolbar(app, undefined, () => deeds.inspect(turn.id)),
  );
}

function waiting(text: string): HTMLElement {
  return element(
    'p',
    { class: 'waiting' },
    element(
      'span',
      { class: 'dots', 'aria-hidden': true },
      ...[1, 2, 3].map(() => element('span', { class: 'dot' })),
    ),
    text,
  );
}

interface Byline {
  readonly author: string;
  readonly isBot: boolean;
  readonly at: string;
  readonly isEdited: boolean;
}

function entry(
  app: App,
  { author, isBot, at, isEdited }: Byline,
  above: HTMLElement | undefined,
  body: readonly Child[],
  tools: HTMLElement | undefined,
): HTMLElement {
  const { texts } = app.settings;
  const id = uniqueId('author');
  const time = new Intl.DateTimeFormat(texts.locale, { timeStyle: 'short' }).format(new Date(at));
  return element(
    'article',
    { class: isBot ? 'entry' : 'entry from-person', 'aria-labelledby': id },
    above,
    element(
      'div',
      { class: isBot ? 'avatar bot' : 'avatar', 'aria-hidden': true },
      icon(isBot ? 'bubble' : 'person'),
    ),
    element(
      'div',
      { class: 'byline' },
      element('h2', { class: 'author', id }, author),
      isBot && element('span', { class: 'tag' }, texts.app),
      element('time', { datetime: at }, time),
      isEdited && element('span', { class: 'quiet' }, `(${texts.edited})`),
      tools,
    ),
    element('div', { class: 'entry-body' }, ...body),
  );
}
