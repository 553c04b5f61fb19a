import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Desk } from '../../src/desk/desk.ts';
import { createWebhook } from '../../src/desk/webhook.ts';
import type { QuestionEvent } from '../../src/question-log/question-event.ts';
import { asked, newLogPath, noon, openStore, picked, rated } from '../question-log/support.ts';
import { bridgeFolder } from '../knowledge/damaged-folder.ts';
import { builtOf } from '../support/build.ts';
import { createMatcher } from '../../src/matching/matcher.ts';

interface Posted {
  readonly path: string | undefined;
  readonly content: string;
  readonly body: unknown;
}

/** A channel's webhook: what was posted to it, and what it answers. */
async function openChannel() {
  const channel = { posted: [] as Posted[], status: 204, url: '' };
  const server = createServer((request, response) => {
    void take(request).then(() => response.writeHead(channel.status, { location: '/elsewhere' }).end());
  });
  async function take(request: IncomingMessage): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const body = JSON.parse(text) as { readonly content: string };
    channel.posted.push({ path: request.url, content: body.content, body });
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  channel.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/webhooks/1/secret-key`;
  return channel;
}

/** A desk with a log of its own; `again` is another process with the same log, or this one after a restart. */
async function openDesk(url: string, folder = bridgeFolder) {
  const path = await newLogPath();
  const { story, model } = await builtOf(folder);
  const current = { story, matcher: createMatcher(story, model) };
  const said: string[] = [];
  const report = { info: (line: string) => said.push(line), warn: (line: string) => said.push(line) };
  const open = () => {
    const clock = { now: noon };
    const store = openStore(path, { now: () => clock.now });
    const questionLog = {
      insights: (days: number) => Promise.resolve(store.insights(days)),
      claim: (notices: readonly string[]) => Promise.resolve(store.claim(notices)),
      release: (notices: readonly string[]) => Promise.resolve(store.release(notices)),
    };
    const post = createWebhook(url);
    const desk = new Desk({
      knowledge: { current },
      questionLog,
      post,
      report,
      now: () => clock.now,
    });
    const write = (...events: readonly QuestionEvent[]): void =>
      store.write(events.map((event) => ({ at: clock.now, event })));
    return { check: () => desk.check(), write, clock };
  };
  return { ...open(), again: open, said };
}

const open = 'who sang at the wedding of the mayor';

/** Whether a message is the digest of a week. */
function isDigest({ content }: Posted): boolean {
  return content.startsWith('**The week’s questions**');
}

describe('the desk', () => {
  it('is told of a question the third time that it goes unanswered, once, by one process', async () => {
    const channel = await openChannel();
    const desk = await openDesk(channel.url);
    desk.write(asked({ text: open }), asked({ text: open }));
    await desk.check();
    expect(channel.posted.filter((message) => !isDigest(message))).toEqual([]);
    desk.write(asked({ text: `${open}?` }));
    await desk.check();
    await desk.again().check();
    desk.write(asked({ text: open }));
    await desk.check();
    const told = channel.posted.filter((message) => !isDigest(message));
    expect(told.map(({ content }) => content)).toEqual([
      [
        '**Asked three times or more, and not answered**',
        `- ${open} × 3`,
        '-# `/insights` turns a question into an answer.',
      ].join('\n'),
    ]);
  });

  it('is told of an answer the second time that it is called wrong', async () => {
    const channel = await openChannel();
    const desk = await openDesk(channel.url);
    const question = asked({ text: 'how wide', verdict: 'answer', entry: 'bridge-length' });
    desk.write(question, rated({ id: 'bridge-length', rating: 'unhelpful' }));
    await desk.check();
    expect(channel.posted.filter((message) => !isDigest(message))).toEqual([]);
    desk.write(picked(question.key, 'bridge-colour'));
    await desk.check();
    await desk.check();
    expect(channel.posted.filter((message) => !isDigest(message))).toMatchObject([
      {
        content: expect.stringContaining(
          '**Flagged as wrong at least twice**\n- How long is the bridge? (“not helpful” × 1, another answer picked × 1)\n',
        ),
      },
    ]);
  });

  it('gets a digest once a week, from Monday at eight, and none of a week without questions', async () => {
    const channel = await openChannel();
    const desk = await openDesk(channel.url);
    await desk.check();
    expect(channel.posted).toEqual([]);
    desk.write(asked({ text: open }), asked({ text: 'x', verdict: 'gap', gap: 'bridge-cost' }));
    await desk.check();
    await desk.again().check();
    expect(channel.posted).toHaveLength(1);
    expect(channel.posted[0]?.content).toContain(`**Still not answered**\n- ${open} × 1\n`);
    desk.clock.now = Date.UTC(2025, 1, 24, 7, 59);
    await desk.check();
    expect(channel.posted).toHaveLength(1);
    desk.clock.now = Date.UTC(2025, 1, 24, 8);
    await desk.check();
    expect(channel.posted.map(isDigest)).toEqual([true, true]);
  });

  it('is not told of what the knowledge answers by now, nor of small talk', async () => {
    const channel = await openChannel();
    const desk = await openDesk(channel.url);
    const texts = ['How long is the bridge?', 'hello'];
    for (const text of texts) desk.write(asked({ text }), asked({ text }), asked({ text }));
    await desk.check();
    expect(channel.posted.map(isDigest)).toEqual([true]);
    for (const text of texts) expect(channel.posted[0]?.content).not.toContain(text);
  });

  it('notifies nobody and shows no formatting, whatever readers typed', async () => {
    const channel = await openChannel();
    const desk = await openDesk(channel.url);
    const text = '@everyone **who** [paid](https://example.com) <@123456789012345678>';
    desk.write(asked({ text }), asked({ text }), asked({ text }));
    await desk.check();
    expect(channel.posted).toHaveLength(2);
    for (const { body, content } of channel.posted) {
      expect(body).toMatchObject({ allowed_mentions: { parse: [] }, flags: 4 });
      expect(content).not.toMatch(/@everyone|\*\*who|(?<!\\)\[|<@\d|https:\/\//u);
      expect(content.length).toBeLessThanOrEqual(2_000);
    }
  });

  it('gets no longer message than Discord takes, and hears of everything all the same', async () => {
    const channel = await openChannel();
    const desk = await openDesk(channel.url);
    const words = [
      'lorem',
      'ipsum',
      'dolor',
      'amet',
      'elit',
      'eiusmod',
      'tempor',
      'magna',
      'aliqua',
      'enim',
      'nostrud',
    ];
    for (const word of words) {
      const text = `${word} ${'_'.repeat(200)}`;
      desk.write(asked({ text }), asked({ text }), asked({ text }));
    }
    await desk.check();
    await desk.check();
    await desk.check();
    const told = channel.posted.filter((message) => !isDigest(message));
    expect(told.flatMap(({ content }) => content.match(/^- .* × 3$/gmu))).toHaveLength(words.length);
    const lengths = channel.posted.map(({ content }) => content.length);
    expect(Math.max(...lengths)).toBeGreaterThan(1_500);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(2_000);
  });
});

describe('a webhook that fails', () => {
  it('is reported once, without its address, and what it did not take is posted later', async () => {
    const channel = await openChannel();
    const desk = await openDesk(channel.url);
    channel.status = 500;
    desk.write(asked({ text: open }), asked({ text: open }), asked({ text: open }));
    await desk.check();
    await desk.check();
    expect(desk.said).toEqual(['The desk’s webhook answered 500. It is tried again every ten minutes.']);
    channel.posted.length = 0;
    channel.status = 204;
    await desk.check();
    await desk.check();
    expect(channel.posted.map(isDigest)).toEqual([false, true]);
    expect(desk.said.slice(1)).toEqual(['The desk’s webhook works again.']);
  });

  it('says what to do when it is gone, and follows no redirection', async () => {
    const channel = await openChannel();
    const post = createWebhook(channel.url);
    channel.status = 404;
    expect(await post('x')).toBe(
      'The desk’s webhook answered 404. Make a new webhook in the settings of the channel, and set DESK_WEBHOOK to its address.',
    );
    channel.status = 307;
    expect(await post('x')).toMatch(/answered 307/u);
    expect(channel.posted.map(({ path }) => path)).not.toContain('/elsewhere');
  });

  it('says so when nothing listens', async () => {
    const channel = await openChannel();
    const unused = channel.url.replace(/:\d+\//u, ':1/');
    const reason = await createWebhook(unused)('x');
    expect(reason).toMatch(/^The desk’s webhook cannot be reached \(.+\)\. It is tried again/u);
    expect(reason).not.toContain('secret-key');
  });
});
