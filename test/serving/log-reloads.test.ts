import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { KnowledgeBase } from '../../src/serving/knowledge-base.ts';
import { logReloads } from '../../src/serving/log-reloads.ts';
import { copyKnowledge, type LogLine, type StoryCopy } from '../support/bot.ts';
import { buildStory } from '../support/build.ts';

let copy: StoryCopy;
let knowledge: KnowledgeBase;
let lines: LogLine[];

beforeEach(async () => {
  copy = await copyKnowledge();
  const question = {
    q: 'How long is the bridge?',
    lang: 'en',
    kind: 'in',
    accept: ['bridge-length'],
    typo: false,
  };
  await writeFile(join(copy.folder, 'evaluation.jsonl'), JSON.stringify(question));
  const opened = await KnowledgeBase.open(copy.folder, buildStory);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  knowledge = opened.knowledge;
  lines = [];
  const write = (line: string): number => lines.push(JSON.parse(line));
  logReloads(knowledge, createLog({ level: 'info', token: null, pretty: false, write }));
});

describe('the log of reloads', () => {
  it('shows the trigger of a reload, its changes, and their effect on the labelled questions', async () => {
    await copy.change('questions/bridge.yaml', (text) =>
      text.replace('did the bridge open?', '$&, A wholly new question?'),
    );
    await knowledge.reload('watch');
    expect(lines).toMatchObject([
      {
        msg: 'Knowledge reloaded',
        trigger: 'watch',
        entries: { changed: [expect.any(String)] },
        phrasings: { added: 1, removed: 0 },
        evaluation: { before: { right: 1 }, after: { right: 1 }, better: [], worse: [] },
      },
    ]);
    expect(lines[0]).not.toHaveProperty('gaps');
  });

  it('says so if nothing changed', async () => {
    await knowledge.reload('signal');
    expect(lines).toMatchObject([{ msg: 'Knowledge reloaded: nothing changed', trigger: 'signal' }]);
  });

  it('shows the place of each problem of a rejected folder', async () => {
    await copy.change('gaps/bridge.yaml', () => '- id: [broken');
    await knowledge.reload('command');
    expect(lines.map(({ msg }) => msg).join('\n')).toMatch(/^gaps\/bridge\.yaml:\d+:\d+: /u);
    expect(lines.at(-1)).toMatchObject({
      trigger: 'command',
      msg: expect.stringContaining('previous version stays in use'),
    });
  });

  it('ignores a dry run', async () => {
    await copy.change('gaps/bridge.yaml', () => '- id: [broken');
    expect(await knowledge.preview()).toMatchObject({ ok: false });
    expect(lines).toEqual([]);
  });
});
