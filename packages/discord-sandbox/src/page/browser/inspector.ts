import type { App } from './app.ts';
import type { ShownExchange, ShownTraffic } from '../protocol.ts';
import { button, element } from './parts/element.ts';
import { icon } from './parts/icon.ts';
import { renderJson } from './parts/json-view.ts';
import type { Texts } from './texts/texts.ts';

/** The panel that shows what went between the bot and the sandbox for one message. */
export class Inspector {
  readonly root = element('aside', { class: 'inspector', hidden: true });
  readonly #app: App;
  #turn: string | undefined;
  #signature = '';
  #returnTo: Element | null = null;

  constructor(app: App) {
    this.#app = app;
    this.root.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
  }

  /** Opens it for an interaction. */
  async open(turn: string): Promise<void> {
    if (this.root.hidden) this.#returnTo = document.activeElement;
    this.#turn = turn;
    await this.update();
    this.root.querySelector('button')?.focus();
  }

  /** Closes it; the focus goes back to where it was. */
  close(): void {
    this.root.hidden = true;
    document.body.classList.remove('inspecting');
    this.#turn = undefined;
    if (this.#returnTo instanceof HTMLElement) this.#returnTo.focus();
  }

  /** Shows what there is by now. */
  async update(): Promise<void> {
    const turn = this.#turn;
    if (turn === undefined) return;
    const traffic = await this.#app.api.traffic(turn);
    if (turn !== this.#turn) return;
    const { texts, choices } = this.#app.settings;
    // What has not changed is left as it is, with the parts that the reader has opened.
    const signature = JSON.stringify([turn, choices.language, traffic]);
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

function trafficOf({ event, exchanges }: ShownTraffic, texts: Texts): readonly HTMLElement[] {
  return [
    element('h3', {}, texts.asked),
    ...(exchanges.length === 0
      ? [element('p', { class: 'quiet' }, texts.noRequests)]
      : exchanges.map((exchange) => exchangeOf(exchange, texts))),
    element('h3', {}, texts.told),
    element(
      'details',
      { class: 'json' },
      element('summary', {}, element('code', {}, 'INTERACTION_CREATE')),
      renderJson(event, texts.told),
    ),
  ];
}

function exchangeOf(exchange: ShownExchange, texts: Texts): HTMLElement {
  const { method, path, status, durationMs, files } = exchange;
  const isGood = status !== null && status < 400;
  return element(
    'section',
    { class: 'exchange' },
    element(
      'div',
      { class: 'exchange-head' },
      element('strong', {}, method),
      element('code', { class: 'path', title: path }, path),
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
  if (value === undefined) return element('p', { class: 'quiet' }, `${title}: ${texts.noBody}`);
  return element(
    'details',
    { class: 'json', open: isOpen },
    element('summary', {}, title),
    renderJson(value, title),
  );
}
