import { Api } from './api.ts';
import type { Outcome } from './api.ts';
import { openForm } from './form.ts';
import { isObject } from './json.ts';
import { showNotice } from './parts/notice.ts';
import { Settings } from './settings.ts';
import { Store } from './store.ts';
import type { ShownPerson, ShownPlace } from '../protocol.ts';

const serverContext = 0;
const directContext = 1;

/** What the parts of the page share. */
export class App {
  readonly settings = new Settings();
  readonly store = new Store();
  readonly api = new Api(this.settings);
  /** What the choices picked on this page are called, by their values. */
  readonly choiceNames = new Map<string, string>();

  /** Who is asking. */
  get person(): ShownPerson {
    return this.settings.choices.person === 'admin' ? this.store.admin : this.store.reader;
  }

  /** Whether whoever is asking is in the place where something happened. */
  isHere({ context, person }: ShownPlace): boolean {
    if (this.settings.choices.place === 'server') return context === serverContext;
    return context === directContext && person.id === this.person.id;
  }

  /** Carries on after a deed: opens the form that the bot asked for, or says why nothing came of it. */
  async follow(deed: Promise<Outcome>): Promise<Outcome> {
    const outcome = await deed;
    const { texts } = this.settings;
    if (outcome.ok && isObject(outcome.body['modal'])) openForm(outcome.body['modal'], this);
    // That nobody answered in time is shown where the answer would have been.
    else if (!outcome.ok && outcome.status === 503) showNotice(texts.noBot);
    else if (!outcome.ok && outcome.status !== 504) showNotice(`${texts.somethingWrong}: ${outcome.reason}`);
    return outcome;
  }
}
