import process from 'node:process';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { KnowledgeBase } from '../../src/serving/knowledge-base.ts';
import { logReloads } from '../../src/serving/log-reloads.ts';
import { reloadOnChange, reloadOnSignal } from '../../src/serving/automatic-reload.ts';
import { copyKnowledge, type LogLine, type StoryCopy } from '../support/bot.ts';
import { buildStory } from '../support/build.ts';

let copy: StoryCopy;
let knowledge: KnowledgeBase;
let lines: LogLine[];
let failing: boolean;
const write = (line: string): number => lines.push(JSON.parse(line));
const log = createLog({ level: 'info', token: null, pretty: false, write });

beforeEach(async () => {
  lines = [];
  failing = false;
  copy = await copyKnowledge();
  const opened = await KnowledgeBase.open(copy.folder, async (folder) => {
    if (failing) throw new Error('the thread died');
    return buildStory(folder);
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  knowledge = opened.knowledge;
  logReloads(knowledge, log);
});

const addPhrasing = (): Promise<void> =>
  copy.change('questions/bridge.yaml', (text) => text.replace('did the bridge open?', '$&, A new question?'));

describe('the signal SIGHUP', () => {
  it('reloads, and says so', async () => {
    const stop = reloadOnSignal(knowledge, log);
    try {
      await addPhrasing();
      process.emit('SIGHUP');
      await expect.poll(() => lines).toMatchObject([{ msg: 'Knowledge reloaded', trigger: 'signal' }]);
    } finally {
      stop();
    }
    expect(process.listenerCount('SIGHUP')).toBe(0);
  });

  it('does no harm if the reload fails', async () => {
    const stop = reloadOnSignal(knowledge, log);
    try {
      failing = true;
      process.emit('SIGHUP');
      await expect.poll(() => lines).toMatchObject([{ level: 50, trigger: 'signal' }]);
      failing = false;
      process.emit('SIGHUP');
      await expect.poll(() => lines).toHaveLength(2);
    } finally {
      stop();
    }
  });
});

describe('a change in the folder', () => {
  it('is served automatically, and a problem is logged and changes nothing', async () => {
    const stop = await reloadOnChange(knowledge, log);
    try {
      await addPhrasing();
      await expect.poll(() => lines).toMatchObject([{ msg: 'Knowledge reloaded', trigger: 'watch' }]);
      const { current } = knowledge;
      await copy.change('gaps/bridge.yaml', () => '- id: [broken');
      await expect.poll(() => lines.at(-1)?.msg).toContain('previous version stays in use');
      expect(knowledge.current).toBe(current);
    } finally {
      await stop();
    }
  });
});
