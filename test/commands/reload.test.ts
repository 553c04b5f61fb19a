import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  copyKnowledge,
  isEphemeral,
  startTestBot,
  textOf,
  type StoryCopy,
  type TestBot,
} from '../support/bot.ts';

const owner = { user: { admin: true } };
const trusted = { user: { id: '300000000000000001' } };
const serverAdministrator = { user: { id: '300000000000000002', admin: true } };

let bot: TestBot;
let copy: StoryCopy;

beforeEach(async () => {
  copy = await copyKnowledge();
  bot = await startTestBot({ folder: copy.folder, adminIds: [trusted.user.id] });
});

afterEach(() => bot.close());

describe('/reload', () => {
  it('tells the application’s owner, in an ephemeral reply, that nothing changed', async () => {
    const message = await bot.send('reload', {}, owner);
    expect(textOf(message)).toContain('Nothing has changed');
    expect(isEphemeral(message)).toBe(true);
    expect(textOf(await bot.send('reload', {}, { ...owner, locale: 'fr' }))).toContain('Rien n’a changé');
  });

  it('serves a changed answer from then on, and says which one changed', async () => {
    await copy.change('questions/bridge.yaml', (text) =>
      text.replace('The bridge is 300', 'Indeed the bridge is 300'),
    );
    expect(textOf(await bot.ask('entry:bridge-length'))).not.toContain('Indeed');
    const report = textOf(await bot.send('reload', {}, trusted));
    expect(report).toContain('1 changed: `bridge-length`');
    expect(textOf(await bot.ask('entry:bridge-length'))).toContain('Indeed');
  });

  it('shows in a dry run what would change, and keeps serving the old answers', async () => {
    await copy.change('questions/bridge.yaml', (text) =>
      text.replace('The bridge is 300', 'Indeed the bridge is 300'),
    );
    const preview = await bot.send('reload', { 'dry-run': true }, owner);
    expect(textOf(preview)).toContain('Dry run');
    expect(textOf(preview)).toContain('1 changed: `bridge-length`');
    expect(isEphemeral(preview)).toBe(true);
    expect(textOf(await bot.ask('entry:bridge-length'))).not.toContain('Indeed');
    const french = await bot.send('reload', { 'dry-run': true }, { ...owner, locale: 'fr' });
    expect(textOf(french)).toContain('Essai à blanc');
    expect(textOf(await bot.send('reload', {}, owner))).toContain('1 changed: `bridge-length`');
  });

  it('shows the effect of a change on the labelled questions of the folder', async () => {
    const questions = [
      { q: 'How long is the bridge?', lang: 'en', kind: 'in', accept: ['bridge-length'], typo: false },
      { q: 'Who baked the cake?', lang: 'en', kind: 'off', accept: [], typo: false },
    ];
    await writeFile(
      join(copy.folder, 'evaluation.jsonl'),
      questions.map((each) => JSON.stringify(each)).join('\n'),
    );
    expect(textOf(await bot.send('reload', {}, owner))).toContain('Effect on 2 labelled questions');
    await copy.change('evaluation.jsonl', (text) => text.replace('"typo"', '"tipo"'));
    expect(textOf(await bot.send('reload', {}, owner))).toContain(
      'evaluation.jsonl:1:1: not a labelled question',
    );
  });

  it('shows the place of a problem, and keeps serving the old answers', async () => {
    const before = textOf(await bot.ask('entry:bridge-length'));
    await copy.change('questions/bridge.yaml', (text) => text.replace('bridge-length', '"unclosed'));
    const message = await bot.send('reload', {}, owner);
    expect(textOf(message)).toMatch(/questions\/bridge\.yaml:\d+:\d+: /u);
    expect(textOf(message)).toContain('still get the previous version');
    expect(textOf(await bot.ask('entry:bridge-length'))).toBe(before);
    expect(textOf(await bot.send('reload', {}, { ...owner, locale: 'fr' }))).toContain('Rechargement refusé');
  });

  it.each([
    ['a server’s administrator', serverAdministrator],
    ['a member', {}],
  ])('refuses %s', async (_, actor) => {
    const { current } = bot.knowledge;
    const message = await bot.send('reload', {}, actor);
    expect(textOf(message)).toContain('Only the people who run this bot');
    expect(isEphemeral(message)).toBe(true);
    expect(bot.knowledge.current).toBe(current);
  });

  it('gives each of two simultaneous reloads its own report', async () => {
    const [one, other] = await Promise.all([bot.send('reload', {}, owner), bot.send('reload', {}, trusted)]);
    expect(textOf(one)).toContain('Nothing has changed');
    expect(textOf(other)).toContain('Nothing has changed');
  });
});
