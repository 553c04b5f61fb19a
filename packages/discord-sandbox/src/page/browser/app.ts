import type { Json, PagePerson, PagePlace } from '../protocol.ts';
import { Api, type Outcome } from './api.ts';
import { isObject } from './json.ts';
import { contextFor } from './message/context.ts';
import { openModal } from './modal/modal.ts';
import { showNotice } from './parts/notice.ts';
import { Settings } from './settings.ts';
import { Store } from './store.ts';

const serverContext = 0;
const directContext = 1;

/** What the parts of the page share. */
export class App {
  readonly settings = new Settings();
  readonly store = new Store();
  readonly api = new Api(this.settings);
  /** The names of choices picked on this page, by their values. */
  readonly choiceNames = new Map<string, string>();

  /** The person as whom the page acts. */
  get person(): PagePerson {
    return this.settings.choices.person === 'admin' ? this.store.admin : this.store.member;
  }

  /** Whether something was done in the place that the page shows. */
  isHere({ context, person }: PagePlace): boolean {
    if (this.settings.choices.place === 'server') return context === serverContext;
    return context === directContext && person.id === this.person.id;
  }

  /** Handles the result of an action: opens the modal that the bot asked for, or shows why the action failed. */
  async follow(action: Promise<Outcome>): Promise<Outcome> {
    const outcome = await action;
    const { texts } = this.settings;
    if (outcome.ok && isObject(outcome.body['modal'])) this.#openModal(outcome.body['modal']);
    else if (!outcome.ok && outcome.status === 503) showNotice(texts.noBot);
    // A missing response (504) is shown in the channel instead.
    else if (!outcome.ok && outcome.status !== 504)
      showNotice(texts.labelled(texts.somethingWrong, outcome.reason));
    return outcome;
  }

  #openModal(modal: Json): void {
    const { texts } = this.settings;
    const { pickable } = contextFor(this, '');
    openModal(modal, { texts, pickable }, async (customId, fields) => {
      const outcome = await this.follow(this.api.submitModal(customId, fields));
      return outcome.ok;
    });
  }
}
