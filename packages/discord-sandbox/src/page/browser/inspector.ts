import type { App } from './app.ts';
import type { PageExchange, PageTraffic } from '../protocol.ts';
import { button, element } from './parts/element.ts';
import { icon } from './parts/icon.ts';
import { renderJson } from './parts/json-view.ts';
import type { Texts } from './texts/texts.ts';

/** The panel that shows the traffic between the bot and the sandbox for one interaction. */
export class Inspector {
  readonly root = element('aside', { class: 'inspector', hidden: true });
  readonly #app: App;
  #interaction: string | undefined;
  #signature = '';
  #returnTo: Element | null = null;

  constructor(app: App) {
    this.#app = app;
    this.root.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
  }

  /** Opens the panel for an interaction. */
  async open(interaction: string): Promise<void> {
    if (this.root.hidden) this.#returnTo = document.activeElement;
    this.#interaction = interaction;
    await this.update();
    this.root.querySelector('button')?.focus();
  }

  /** Closes the panel and restores the focus. */
  close(): void {
    this.root.hidden = true;
    document.body.classList.remove('inspecting');
    this.#interaction = undefined;
    if (this.#returnTo instanceof HTMLElement) this.#returnTo.focus();
  }

  /** Shows the current traffic. */
  async update(): Promise<void> {
    const interaction = this.#interaction;
    if (interaction === undefined) return;
    const traffic = await this.#app.api.traffic(interaction);
    if (interaction !== this.#interaction) return;
    const { texts, choices } = this.#app.settings;
    // If nothing has changed, the panel is left alone: parts of it may be expanded.
    const signature = JSON.stringify([interaction, choices.language, traffic]);
    if (signature === this.#signature && !this.root.hidden) return;
    this.#signature = signature;
    const close = button(
      { class: 'icon-button', 'aria-label': texts.close, title: texts.close },
      () => this.close(),
      icon('close'),
    );
    const hadFocus = this.root.contains(document.activeElement);
    this.root.setAttribute('aria-label', texts.inspector);
    this.root.replaceChildren(
      element('div', { class: 'inspector-head' }, element('h2', {}, texts.inspector), close),
      ...(traffic ? trafficOf(traffic, texts) : [element('p', { class: 'quiet' }, texts.inspectorFailed)]),
    );
    this.root.hidden = false;
    document.body.classList.add('inspecting');
    if (hadFocus) close.focus();
  }
}

function trafficOf({ event, exchanges }: PageTraffic, texts: Texts): readonly HTMLElement[] {
  return [
    element('h3', {}, texts.sent),
    ...(exchanges.length === 0
      ? [element('p', { class: 'quiet' }, texts.noRequests)]
      : exchanges.map((exchange) => exchangeOf(exchange, texts))),
    element('h3', {}, texts.received),
    element(
      'details',
      { class: 'json' },
      element('summary', {}, element('code', {}, 'INTERACTION_CREATE')),
      renderJson(event, texts.received),
    ),
  ];
}

function exchangeOf(exchange: PageExchange, texts: Texts): HTMLElement {
  const { method, path, status, durationMs, files } = exchange;
  const isGood = status !== null && status < 400;
  return element(
    'section',
    { class: 'exchange' },
    element(
      'div',
      { class: 'exchange-head' },
      ...(exchange.isEndpointResponse === true
        ? [element('strong', {}, texts.endpointResponse)]
        : [element('strong', {}, method), element('code', { class: 'path', title: path }, path)]),
    ),
    element(
      'p',
      { class: 'exchange-facts' },
      element(
        'span',
        { class: isGood ? 'http good' : 'http bad' },
        status === null ? texts.connectionCut : String(status),
      ),
      element('span', {}, texts.milliseconds(durationMs)),
      ...files.map(({ filename, size }) => element('span', {}, `${filename} (${texts.bytes(size)})`)),
    ),
    body(texts.request, exchange.request, texts, true),
    body(texts.response, exchange.response, texts, !isGood),
  );
}

function body(title: string, value: unknown, texts: Texts, isOpen: boolean): HTMLElement {
  if (value === undefined) return element('p', { class: 'quiet' }, texts.labelled(title, texts.noBody));
  return element(
    'details',
    { class: 'json', open: isOpen },
    element('summary', {}, title),
    renderJson(value, title),
  );
}
