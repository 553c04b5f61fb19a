import type { LocalizedText } from '../protocol.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import type { Texts } from './texts/texts.ts';

/** As whom and where the page acts, and how it looks. */
export interface Choices {
  readonly language: 'en' | 'fr';
  readonly person: 'member' | 'admin';
  readonly place: 'server' | 'direct';
  readonly theme: 'light' | 'dark';
}

const storageKey = 'sandbox-settings';
const catalogues = { en, fr } as const;

/** The choices made in the bar, kept in the browser's local storage. */
export class Settings {
  #choices: Choices = { ...defaultChoices(), ...storedChoices() };
  readonly #listeners = new Set<() => void>();

  /** The current choices. */
  get choices(): Choices {
    return this.#choices;
  }

  /** The page's texts in the chosen language. */
  get texts(): Texts {
    return catalogues[this.#choices.language];
  }

  /** Who acts, where and in which language, for control requests. */
  get actor(): {
    readonly locale: string;
    readonly user: { readonly admin: boolean };
    readonly guild: boolean;
  } {
    const { language, person, place } = this.#choices;
    return {
      locale: language === 'fr' ? 'fr' : 'en-US',
      user: { admin: person === 'admin' },
      guild: place === 'server',
    };
  }

  /** A text in the chosen language. */
  localize(text: LocalizedText): string {
    return typeof text === 'string' ? text : text[this.#choices.language];
  }

  /** Changes the given choices and keeps the others. */
  change(changed: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...changed };
    localStorage.setItem(storageKey, JSON.stringify(this.#choices));
    for (const listener of this.#listeners) listener();
  }

  /** Calls the listener at every change. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }
}

function defaultChoices(): Choices {
  return {
    language: navigator.language.startsWith('fr') ? 'fr' : 'en',
    person: 'member',
    place: 'server',
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  };
}

function storedChoices(): Partial<Choices> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const value = (key: string): unknown => Reflect.get(stored, key);
    return {
      ...(value('language') === 'en' || value('language') === 'fr'
        ? { language: value('language') === 'fr' ? 'fr' : 'en' }
        : {}),
      ...(value('person') === 'admin' ? { person: 'admin' } : {}),
      ...(value('place') === 'direct' ? { place: 'direct' } : {}),
      ...(value('theme') === 'light' || value('theme') === 'dark'
        ? { theme: value('theme') === 'dark' ? 'dark' : 'light' }
        : {}),
    };
  } catch {
    return {};
  }
}
