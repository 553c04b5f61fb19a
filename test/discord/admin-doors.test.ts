import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { noQuestionLog } from '../../src/question-log/question-log.ts';
import { languages } from '../../src/text/language.ts';
import { textsIn } from '../../src/replies/texts/catalogue.ts';
import { busyWeek } from '../replies/some-insights.ts';
import {
  buttonsOf,
  copyKnowledge,
  selectsOf,
  textOf,
  type SentMessage,
  type StoryCopy,
} from '../support/bot.ts';
import { sharedFolder } from '../support/temporary-folder.ts';
import { startForgingBot, type ForgingBot } from './forging-bot.ts';
import type { Forgery } from './forging-proxy.ts';
import { impostorsOf, part } from './impostors.ts';

/** A component and the values to use on it. */
interface Use {
  readonly customId: string;
  readonly values: readonly string[];
  /** Whether it is a form that is sent. */
  readonly isForm?: true;
}

const adminId = '400000000000000004';
const admin: Forgery = (genuine) => {
  const member = part(genuine, 'member');
  return { ...genuine, member: { ...member, user: { ...part(member, 'user'), id: adminId } } };
};
const asTheyAre: Forgery = (genuine) => genuine;
const names = commands.filter(({ adminOnly }) => adminOnly).map(({ definition }) => definition.name);
const asked = { key: 'vain-000001', text: 'who paid for it', language: 'en' } as const;

const place = sharedFolder();
let copy: StoryCopy;
let bot: ForgingBot;
/** Every component and form in the replies to the admin commands, in the replies to those, and so on. */
let uses: readonly Use[];
/** What the services were asked to do. */
let deeds: string[];

beforeAll(async () => {
  copy = await copyKnowledge(place.path);
  bot = await startForgingBot({
    folder: copy.folder,
    adminIds: [adminId],
    questionLog: {
      ...noQuestionLog,
      insights: () => {
        deeds.push('insights');
        return Promise.resolve(busyWeek);
      },
      question: (key) => {
        deeds.push('question');
        return Promise.resolve({ ...asked, key });
      },
    },
    drafter: ({ kind }) => {
      deeds.push(kind);
      return Promise.resolve({ ok: true, place: { file: 'vocabulary.yaml', line: 1, column: 1 } });
    },
    proposeWords: () => {
      deeds.push('words');
      const addition = { kind: 'concept', id: 'open', language: 'en', words: 'paid' } as const;
      const proposals = [
        { addition, wins: 1, losses: 0, isAnswered: true, others: 0, answer: 'bridge-opening' },
      ];
      return Promise.resolve({ ok: true, kind: 'proposed', proposals, answer: undefined });
    },
  });
  deeds = [];
  uses = await discoverUses();
  // From now on a reload would be noticed.
  await copy.change('story.yaml', (text) => text.replace(/headline:/u, 'headline: # changed'));
});

beforeEach(() => {
  deeds = [];
});

afterAll(() => bot.close());

const withoutId = 'An interaction cannot be read: it does not say who sent it';

describe('the admin commands', () => {
  it('are open to admins, including buttons and menus', () => {
    expect(names.length).toBeGreaterThan(0);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.some(({ isForm }) => isForm === true)).toBe(true);
  });

  it('are closed to everybody who only claims to be an admin', async () => {
    const tries = impostorsOf(adminId).flatMap(([who, disguise]) => [
      ...names.flatMap((name) => commandTries(name, disguise).map(labelled(`${who} sends`))),
      ...uses.map((use) => labelled(`${who} uses`)(useTry(use, disguise))),
    ]);
    expect(await intrusions(tries)).toEqual([]);
  });

  it('are closed to component ids that were never sent', async () => {
    const tries = uses
      .flatMap((use) => forgedIds(use.customId).map((forged) => ({ ...use, customId: forged })))
      .map((use) => useTry(use, asTheyAre));
    // Some ids are forged from every genuine one.
    expect(await intrusions([...new Map(tries.map((each) => [each.what, each])).values()])).toEqual([]);
  });

  it('are closed to interactions of another kind', async () => {
    const tries = names.flatMap((name) => [
      ...[name.toUpperCase(), ` ${name}`, `${name} `, `${name}:1`, `${name}\0`].flatMap((other) =>
        commandTries(other, asTheyAre),
      ),
      ...[2, 3, 4].map((type) => commandTry({ name, type }, asTheyAre)),
    ]);
    const others = uses.flatMap((use) => [
      ...[2, 3, 5, 6, 7, 8].map((type) => useTry(use, asTheyAre, type)),
      modalTry(use.customId),
    ]);
    expect(await intrusions([...tries, ...others])).toEqual([]);
  });

  it('send no choices to others', async () => {
    for (const name of names) {
      for (const [, disguise] of impostorsOf(adminId)) {
        const options = [{ type: 3, name: 'days', value: '', focused: true }];
        const choices = await bot.typing((genuine) => withData(disguise(genuine), { name, options }));
        expect(choices).toEqual([]);
      }
    }
    expect(deeds).toEqual([]);
  });
});

/** The users and messages that a user or message command would be used on. */
const target = {
  target_id: adminId,
  resolved: {
    users: { [adminId]: { id: adminId, username: 'admin', discriminator: '0' } },
    messages: { [adminId]: { id: adminId, channel_id: '1', author: { id: adminId, username: 'admin' } } },
  },
};

interface Try {
  readonly what: string;
  readonly reply: () => Promise<SentMessage>;
}

/** The tries that were not refused, or that had an effect. */
async function intrusions(tries: readonly Try[]): Promise<readonly string[]> {
  // Somebody without an id gets an apology instead.
  const apology = /^(?:Sorry\W|Désolé\W)?.*(?:went wrong|erreur s’est produite)/u;
  const refusals = new Set(
    languages
      .map(textsIn)
      .flatMap(({ notAdmin, unknownCommand, outdatedComponent, topics: { goneTopic } }) => [
        notAdmin,
        unknownCommand,
        outdatedComponent,
        goneTopic,
      ]),
  );
  const { current } = bot.knowledge;
  const files = await filesIn(copy.folder);
  const found: string[] = [];
  // What admins did before is in the log.
  let events = bot.events.length;
  for (const { what, reply } of tries) {
    const text = textOf(await reply());
    if (!refusals.has(text) && !apology.test(text)) found.push(`${what}: ${text}`);
    if (deeds.length > 0) found.push(`${what}: ${deeds.splice(0).join(', ')}`);
    if (bot.knowledge.current !== current) found.push(`${what}: other knowledge`);
    if (bot.events.length > events) found.push(`${what}: an event`);
    events = bot.events.length;
  }
  expect(await filesIn(copy.folder)).toEqual(files);
  const warnings = bot.logged.filter(({ level }) => level >= 40).map(({ msg }) => msg);
  expect(new Set([...warnings, withoutId])).toEqual(new Set([withoutId]));
  expect(bot.bodyFaults).toEqual([]);
  expect(tries.length).toBeGreaterThan(0);
  return found;
}

/** Sends every admin command as an admin and follows every button and menu from there, each kind once. */
async function discoverUses(): Promise<readonly Use[]> {
  const found = new Map<string, Use>();
  const waiting: SentMessage[] = [];
  for (const name of names) {
    waiting.push(await bot.command((genuine) => withData(admin(genuine), { name, options: [] })));
  }
  for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
    const here: readonly Use[] = [
      ...selectsOf(message).map(({ customId, options }) => ({
        customId,
        values: options.slice(0, 1).map(({ value }) => value),
      })),
      ...buttonsOf(message).map(({ customId }) => ({ customId, values: [] })),
    ];
    for (const use of here) {
      const kind = use.customId.split(':').slice(0, 3).join(':');
      if (found.has(kind)) continue;
      found.set(kind, use);
      const before = deeds.length;
      const reply = await bot.component((genuine) => withUse(admin(genuine), use));
      if (reply.modal === undefined) {
        waiting.push(reply);
        expect(deeds.length).toBeGreaterThan(before);
      } else {
        const form = { customId: reply.modal.custom_id, values: [], isForm: true } as const;
        found.set(form.customId, form);
        waiting.push(await bot.component((genuine) => withUse(admin(genuine), form)));
      }
    }
  }
  return [...found.values()];
}

function commandTries(name: string, disguise: Forgery): readonly Try[] {
  const options = [{ type: 5, name: 'dry-run', value: true }];
  return [[], options].map((given) => commandTry({ name, options: given }, disguise));
}

function commandTry(data: object, disguise: Forgery): Try {
  return {
    what: JSON.stringify(data),
    reply: () => bot.command((genuine) => withData(disguise(genuine), { ...target, ...data })),
  };
}

function useTry(use: Use, disguise: Forgery, type?: number): Try {
  return {
    what: JSON.stringify(use),
    reply: () => bot.component((genuine) => withUse(disguise(genuine), use, type)),
  };
}

function modalTry(customId: string): Try {
  const data = { custom_id: customId, components: [] };
  return { what: customId, reply: () => bot.component((genuine) => ({ ...genuine, type: 5, data })) };
}

/** Ids similar to a genuine one: with another version, case or command, or with more or fewer parts. */
function forgedIds(customId: string): readonly string[] {
  const [name = '', , verb = '', ...rest] = customId.split(':');
  const tail = [verb, ...rest].join(':');
  return [
    ...['0', '2', '', '01', '1.0'].map((version) => `${name}:${version}:${tail}`),
    ...[name.toUpperCase(), ` ${name}`, `${name} `, `${name}x`, ''].map((other) => `${other}:1:${tail}`),
    ...['ask', 'topics'].map((other) => `${other}:1:${tail}`),
    ...names.flatMap((other) => [
      other,
      `${other}:`,
      `${other}::${tail}`,
      `${other}:1`,
      `${other}:1:run:auto`,
    ]),
    `:${customId}`,
    `${customId}:`,
    `${customId}:${name}:1:${tail}`,
    `${name}:1:${verb.toUpperCase()}:${rest.join(':')}`,
  ];
}

function labelled(label: string): (one: Try) => Try {
  return ({ what, reply }) => ({ what: `${label} ${what}`, reply });
}

function withData(interaction: ReturnType<Forgery>, changes: object): ReturnType<Forgery> {
  return { ...interaction, data: { ...part(interaction, 'data'), ...changes } };
}

function withUse(
  interaction: ReturnType<Forgery>,
  { customId, values, isForm }: Use,
  type = values.length > 0 ? 3 : 2,
): ReturnType<Forgery> {
  const resolved = { users: {}, members: {} };
  if (isForm === true) {
    const component = { type: 4, custom_id: 'words', value: 'bridge' };
    const data = { custom_id: customId, components: [{ type: 18, component }] };
    return { ...interaction, type: 5, data };
  }
  return { ...interaction, data: { custom_id: customId, component_type: type, values, resolved } };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(paths.toSorted().map(async (path) => `${path}\n${await readFile(path, 'utf8')}`));
}
