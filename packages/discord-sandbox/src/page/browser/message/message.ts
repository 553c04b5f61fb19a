import type { PageMessage, PagePost, PageInteraction } from '../../protocol.ts';
import type { App } from '../app.ts';
import { renderComponent } from '../components/component.ts';
import type { MessageContext } from '../components/context.ts';
import type { ReplyTarget } from '../composer/reply-bar.ts';
import { renderEmbed } from '../components/embed.ts';
import { renderAttachment } from '../components/media.ts';
import { renderUnknown } from '../components/unknown.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { button, element, uniqueId, type Child } from '../parts/element.ts';
import { icon } from '../parts/icon.ts';
import { asText } from '../json.ts';
import { commandLine } from './command-line.ts';
import { replyLine } from './reply-line.ts';
import { toolbar } from './toolbar.ts';

const ephemeralFlag = 1 << 6;
const loadingFlag = 1 << 7;
const componentsFlag = 1 << 15;

/** What the page's own buttons of a message do. */
export interface MessageActions {
  readonly inspect: (interaction: string) => void;
  readonly dismiss: (message: string) => void;
  readonly reply: (target: ReplyTarget) => void;
}

/** Whether only the person who used the command can see a message. */
export function isEphemeral({ flags }: PageMessage): boolean {
  return (flags & ephemeralFlag) !== 0;
}

/** Renders a message of the bot's, below the line that says who used what. */
export function renderMessage(
  message: PageMessage,
  interaction: PageInteraction | undefined,
  context: MessageContext,
  app: App,
  actions: MessageActions,
): HTMLElement {
  const { texts } = app.settings;
  const isLoading = (message.flags & loadingFlag) !== 0;
  const source = message.interaction;
  const inspect = source === null ? undefined : (): void => actions.inspect(source);
  const { username } = app.store.bot;
  const reply = isEphemeral(message)
    ? undefined
    : (): void => actions.reply({ id: message.id, author: username });
  const above = interaction
    ? commandLine(interaction, app)
    : message.repliesTo && replyLine(message.repliesTo, app);
  const content = isLoading ? [waiting(texts.thinking(app.store.bot.username))] : bodyOf(message, context);
  const made = entry(
    app,
    { author: username, isBot: true, at: message.at, isEdited: message.isEdited },
    above,
    [
      ...content,
      isEphemeral(message) &&
        element(
          'p',
          { class: 'only-you' },
          icon('eye'),
          texts.onlyYou,
          ' · ',
          button({ class: 'text-button' }, () => actions.dismiss(message.id), texts.dismiss),
        ),
      element('div', { class: 'failures' }),
    ],
    toolbar(app, message.id, inspect, reply),
  );
  made.dataset['message'] = message.id;
  if (isEphemeral(message)) made.classList.add('ephemeral');
  made.querySelector('.entry-body')?.addEventListener('click', (event) => {
    // The composed path, not the ancestors: the clicked element may have been removed meanwhile.
    const isControl = event
      .composedPath()
      .some((node) => node instanceof Element && node.matches('a, button, .select, details, pre'));
    if (!isControl && getSelection()?.isCollapsed !== false) inspect?.();
  });
  return made;
}

function bodyOf(message: PageMessage, context: MessageContext): readonly Child[] {
  const { content, embeds, components, attachments, flags } = message;
  const isComponentsV2 = (flags & componentsFlag) !== 0;
  const shown = [
    content !== '' && renderMarkdown(content, context),
    ...(isComponentsV2 ? [] : attachments.map((attachment) => renderAttachment(attachment, context))),
    ...embeds.map((embed) => renderEmbed(embed, context)),
    ...components.map((component) => renderComponent(component, context)),
  ];
  return shown.some(Boolean) ? shown : [renderUnknown({ type: asText('?') }, context.texts)];
}

/** Renders a person's message. */
export function renderPost(
  post: PagePost,
  context: MessageContext,
  app: App,
  { reply }: MessageActions,
): HTMLElement {
  const author = post.person.username;
  const made = entry(
    app,
    { author, isBot: false, at: post.at, isEdited: false },
    post.repliesTo && replyLine(post.repliesTo, app),
    [renderMarkdown(post.content, context)],
    toolbar(app, post.id, undefined, () => reply({ id: post.id, author })),
  );
  made.dataset['message'] = post.id;
  return made;
}

/** Renders an interaction without a response: that the bot has not responded yet, or has not in time. */
export function renderPending(interaction: PageInteraction, app: App, actions: MessageActions): HTMLElement {
  const { texts } = app.settings;
  const isWaiting = interaction.state === 'waiting';
  return entry(
    app,
    { author: app.store.bot.username, isBot: true, at: interaction.at, isEdited: false },
    commandLine(interaction, app),
    [
      isWaiting
        ? waiting(texts.waitingFor(app.store.bot.username))
        : element('p', { class: 'failure' }, texts.noResponse),
    ],
    isWaiting ? undefined : toolbar(app, undefined, () => actions.inspect(interaction.id)),
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
  above: HTMLElement | null | undefined,
  body: readonly Child[],
  tools: HTMLElement | undefined,
): HTMLElement {
  const { texts } = app.settings;
  const id = uniqueId('author');
  const time = new Intl.DateTimeFormat(texts.locale, { timeStyle: 'short' }).format(new Date(at));
  return element(
    'article',
    { class: isBot ? 'entry' : 'entry from-person', 'aria-labelledby': id, tabindex: -1 },
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
