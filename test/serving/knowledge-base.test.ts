import { beforeEach, describe, expect, it } from 'vitest';
import type { Build } from '../../src/serving/built.ts';
import { KnowledgeBase } from '../../src/serving/knowledge-base.ts';
import { copyKnowledge, type StoryCopy } from '../support/bot.ts';
import { buildStory } from '../support/build.ts';

let copy: StoryCopy;

beforeEach(async () => {
  copy = await copyKnowledge();
});

async function open(build: Build = buildStory): Promise<KnowledgeBase> {
  const opened = await KnowledgeBase.open(copy.folder, build);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.knowledge;
}

async function addPhrasing(words: string): Promise<void> {
  await copy.change('questions/bridge.yaml', (text) => text.replace('did the bridge open?', `$&, ${words}?`));
}

describe('the knowledge base', () => {
  it('serves a new snapshot after a reload, and does not change the old one', async () => {
    const knowledge = await open();
    const before = knowledge.current;
    await addPhrasing('A wholly new question');
    expect(await knowledge.reload('command')).toMatchObject({
      ok: true,
      difference: { entries: { changed: [expect.any(String)] } },
    });
    expect(knowledge.current).not.toBe(before);
    expect(knowledge.current.story.version).not.toBe(before.story.version);
    expect(Object.isFrozen(knowledge.current)).toBe(true);
    expect(JSON.stringify(before.story)).not.toContain('A wholly new question');
  });

  it('changes nothing if the files are invalid', async () => {
    const knowledge = await open();
    const before = knowledge.current;
    await copy.change('gaps/bridge.yaml', () => '- id: [broken');
    const refused = await knowledge.reload('command');
    expect(refused).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ file: 'gaps/bridge.yaml' })]),
    });
    expect(knowledge.current).toBe(before);
  });

  it('runs simultaneous reloads one after another, so that each reports its own changes', async () => {
    let [underWay, most] = [0, 0];
    const knowledge = await open(async (folder) => {
      underWay += 1;
      most = Math.max(most, underWay);
      const built = await buildStory(folder);
      underWay -= 1;
      return built;
    });
    await addPhrasing('A wholly new question');
    const [first, second] = await Promise.all([knowledge.reload('command'), knowledge.reload('command')]);
    expect(first).toMatchObject({ ok: true, difference: { entries: { changed: [expect.any(String)] } } });
    expect(second).toMatchObject({ ok: true, difference: { entries: { changed: [] } } });
    expect(most).toBe(1);
  });

  it('answers what was asked meanwhile before it takes a build over', async () => {
    let asked: NodeJS.Immediate | undefined;
    const events: string[] = [];
    const knowledge = await open(async (folder) => {
      const built = await buildStory(folder);
      asked = setImmediate(() => events.push('a question'));
      return built;
    });
    clearImmediate(asked);
    knowledge.onReload(() => events.push('the reload'));
    await knowledge.reload('command');
    expect(events).toEqual(['a question', 'the reload']);
  });

  it('does not open an invalid folder, and says why', async () => {
    expect(await KnowledgeBase.open(`${copy.folder}-missing`)).toMatchObject({
      ok: false,
      problems: [expect.anything()],
    });
  });
});
