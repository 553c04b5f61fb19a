import type { App } from './app.ts';
import { disclosure } from './parts/disclosure.ts';
import { append, button, element, uniqueId } from './parts/element.ts';
import { icon } from './parts/icon.ts';
import type { Choices } from './settings.ts';

/** The faults on the menu, the most likely first. */
const faultKinds = ['drop', 'resume', 'invalid-session', 'late', '429', '500', 'reset'];

interface Choice<Key extends keyof Choices> {
  readonly key: Key;
  readonly legend: string;
  readonly options: readonly (readonly [Choices[Key], string])[];
}

/** The bar at the top: the connection status, the settings, and the faults. */
export class Bar {
  readonly root = element('header', { class: 'bar' });
  readonly #app: App;
  readonly #status = element('p', { class: 'status', role: 'status' });
  readonly #armed = element('ul', { class: 'armed' });
  #language: string | undefined;
  #isOpen = false;

  constructor(app: App) {
    this.#app = app;
  }

  /** Shows the current state. */
  update(): void {
    const { settings, store } = this.#app;
    const { texts, choices } = settings;
    if (this.#language !== choices.language) this.#build();
    this.#language = choices.language;
    const status = !store.isLive ? texts.offline : store.isConnected ? texts.connected : texts.disconnected;
    if (this.#status.textContent !== status) this.#status.textContent = status;
    this.#status.classList.toggle('good', store.isLive && store.isConnected);
    this.#showArmed();
  }

  #build(): void {
    const { texts, choices } = this.#app.settings;
    const focused = this.root.contains(document.activeElement)
      ? document.activeElement?.getAttribute('value')
      : null;
    const controls = element(
      'div',
      { class: 'controls', id: 'controls', role: 'group', 'aria-label': texts.settings },
      this.#segments({
        key: 'language',
        legend: texts.language,
        options: [
          ['en', 'English'],
          ['fr', 'Français'],
        ],
      }),
      this.#segments({
        key: 'person',
        legend: texts.person,
        options: [
          ['member', texts.member],
          ['admin', texts.admin],
        ],
      }),
      this.#segments({
        key: 'place',
        legend: texts.place,
        options: [
          ['server', texts.server],
          ['direct', texts.direct],
        ],
      }),
      this.#segments({
        key: 'theme',
        legend: texts.theme,
        options: [
          ['light', texts.light],
          ['dark', texts.dark],
        ],
      }),
      this.#faultMenu(),
    );
    controls.classList.toggle('open', this.#isOpen);
    const opener = button(
      { class: 'settings-opener', 'aria-expanded': String(this.#isOpen), 'aria-controls': 'controls' },
      () => {
        this.#isOpen = !this.#isOpen;
        controls.classList.toggle('open', this.#isOpen);
        opener.setAttribute('aria-expanded', String(this.#isOpen));
      },
      icon('gear'),
      element('span', {}, texts.settings),
    );
    this.root.replaceChildren(
      element(
        'div',
        { class: 'masthead' },
        element('h1', {}, texts.title),
        element('p', { class: 'tagline' }, texts.tagline),
        this.#status,
        opener,
      ),
      controls,
      this.#armed,
    );
    if (focused !== null) {
      const radio = this.root.querySelector<HTMLElement>(`input[value="${choices.language}"]`);
      radio?.focus();
    }
  }

  #segments<Key extends keyof Choices>({ key, legend, options }: Choice<Key>): HTMLElement {
    const name = uniqueId(key);
    const group = element('fieldset', { class: 'segments' }, element('legend', {}, legend));
    for (const [value, label] of options) {
      const id = uniqueId(name);
      const isChosen = this.#app.settings.choices[key] === value;
      const radio = element('input', { type: 'radio', id, name, value, checked: isChosen });
      radio.addEventListener('change', () => this.#app.settings.change({ [key]: value }));
      append(group, [radio, element('label', { for: id }, label)]);
    }
    return group;
  }

  #faultMenu(): HTMLElement {
    const { texts } = this.#app.settings;
    return disclosure({ class: 'fault-menu' }, [icon('storm'), texts.faultMenu, icon('chevron')], (close) => [
      element('p', { class: 'panel-title' }, texts.faultHint),
      ...faultKinds.map((kind) =>
        button(
          { class: 'panel-item', 'data-fault': kind },
          () => {
            close();
            void this.#app.follow(this.#app.api.arm(kind, 1));
          },
          element('span', { class: 'option-name' }, texts.faults[kind]?.name),
          element('span', { class: 'option-hint' }, texts.faults[kind]?.hint),
        ),
      ),
      element('p', { class: 'panel-note' }, texts.moreFaults),
    ]);
  }

  #showArmed(): void {
    const { settings, store, api } = this.#app;
    const { texts } = settings;
    this.#armed.hidden = store.faults.length === 0;
    this.#armed.setAttribute('aria-label', texts.armedFaults);
    this.#armed.replaceChildren(
      ...store.faults.map(({ kind, count }) => {
        const name = texts.faults[kind]?.name ?? kind;
        const label = texts.disarm(name);
        const disarm = (): void => void this.#app.follow(api.arm(kind, 0));
        return element(
          'li',
          {},
          icon('storm'),
          texts.armed(name, count),
          button({ class: 'icon-button', 'aria-label': label, title: label }, disarm, icon('close')),
        );
      }),
    );
  }
}
