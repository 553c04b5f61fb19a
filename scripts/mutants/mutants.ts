/** A mistake that somebody could make in one place, and the test that has to notice it. */
export interface Mutant {
  /** What the mistake does, for the report. */
  readonly name: string;
  /** The file it is made in, from the root. */
  readonly file: string;
  /** What is replaced; it stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
  /** The file with the test, from the root. */
  readonly test: string;
  /** Part of the test's title, as it is written in that file. */
  readonly killedBy: string;
}

const decision = 'src/matching/decision.ts';
const client = 'src/discord/callback/callback-client.ts';
const clientTest = 'test/discord/callback/callback-client.test.ts';
const userText = 'src/replies/user-text.ts';
const badInputTest = 'test/discord/bad-input.test.ts';

/** Mistakes in what the bot promises most: right answers, one answer each, and no data shown to the wrong people. */
export const mutants: readonly Mutant[] = [
  {
    name: 'answers when hardly sure',
    file: decision,
    from: 'const acceptFrom = 0.75;',
    to: 'const acceptFrom = 0.7;',
    test: 'test/matching/decision.test.ts',
    killedBy: 'answers both of two that are likely only together',
  },
  {
    name: 'answers with two entries that are hardly likely together',
    file: decision,
    from: 'const acceptTogetherFrom = 0.6;',
    to: 'const acceptTogetherFrom = 0.5;',
    test: 'test/matching/decision.test.ts',
    killedBy: 'offers what is not likely enough even together',
  },
  {
    name: 'the question log does not wait for the disk',
    file: 'src/question-log/open-database.ts',
    from: 'PRAGMA synchronous = FULL;',
    to: 'PRAGMA synchronous = OFF;',
    test: 'test/question-log/question-store.test.ts',
    killedBy: 'waits until what it wrote is on the disk, so that a power cut loses nothing',
  },
  {
    name: 'a message after a deferred answer is sent again when in doubt',
    file: client,
    from: 'receivedAt + editWindow, false)',
    to: 'receivedAt + editWindow, true)',
    test: clientTest,
    killedBy: 'another message is never sent twice',
  },
  {
    name: 'its own earlier try counts as somebody else’s answer',
    file: client,
    from: 'return earlierInDoubt ?',
    to: 'return !earlierInDoubt ?',
    test: clientTest,
    killedBy: 'is sent again when Discord',
  },
  {
    name: 'an answer is sent that can no longer be in time',
    file: client,
    from: 'if (left < shortestAttempt) break;',
    to: 'if (left < -editWindow) break;',
    test: clientTest,
    killedBy: 'that can no longer be in time is not sent',
  },
  {
    name: 'tries that are limited do not pause longer each time',
    file: client,
    from: 'pause *= 2',
    to: 'pause *= 1',
    test: clientTest,
    killedBy: 'is tried a few times with growing pauses while the rate is limited, within three seconds',
  },
  {
    name: 'nobody waits as long as Discord asks',
    file: client,
    from: 'waitMs: judgement.waitMs,',
    to: 'waitMs: judgement.waitMs === null ? null : 0,',
    test: clientTest,
    killedBy: 'waits as long as Discord asks, and not for what is too long',
  },
  {
    name: 'a page of HTML counts as Discord’s success',
    file: 'src/discord/callback/judge-response.ts',
    from: 'return status === 204 || isJson(response) ?',
    to: 'return status !== 0 || isJson(response) ?',
    test: 'test/discord/callback/judge-response.test.ts',
    killedBy: 'is judged by what it means',
  },
  {
    name: 'an interaction that comes twice is answered twice',
    file: 'src/discord/dispatch.ts',
    from: 'id !== undefined && !this.#recent.add(id)',
    to: 'id === undefined && !this.#recent.add("")',
    test: 'test/discord/dispatch.test.ts',
    killedBy: 'that Discord sends twice is answered once',
  },
  {
    name: 'ids are remembered without end',
    file: 'src/discord/recent-ids.ts',
    from: '% this.#capacity;',
    to: '% (this.#capacity * 1_000);',
    test: 'test/discord/recent-ids.test.ts',
    killedBy: 'an id is new once, until many others have come',
  },
  {
    name: 'everybody is an admin',
    file: 'src/discord/router.ts',
    from: '|| this.#dependencies.isAdmin(userId)',
    to: '|| this.#dependencies.isAdmin(userId) || userId !== ""',
    test: 'test/commands/insights.test.ts',
    killedBy: 'refuses',
  },
  {
    name: 'a reader may ask as much as they like',
    file: 'src/discord/router.ts',
    from: 'if (wait > 0) return',
    to: 'if (wait > 3_600_000) return',
    test: 'test/discord/reader-limit.test.ts',
    killedBy: 'is asked to try again later, in their language, and nobody else sees it',
  },
  {
    name: 'a reader’s Markdown works in the reply',
    file: userText,
    from: String.raw`.replaceAll(markdown, '\\$&')`,
    to: ".replaceAll(markdown, '$&')",
    test: badInputTest,
    killedBy: 'as a name or a date changes nothing in the reply except the repeated words',
  },
  {
    name: 'a reader’s mentions work in the reply',
    file: userText,
    from: 'const starters = /[@<]|',
    to: 'const starters = /[<]|',
    test: badInputTest,
    killedBy: 'as a name or a date changes nothing in the reply except the repeated words',
  },
  {
    name: 'a web site’s own name is served',
    file: 'src/monitoring/foreign-request.ts',
    from: 'name === undefined || !isLocalName(name, ownHost)',
    to: 'name === undefined || !isLocalName("localhost", ownHost)',
    test: 'test/monitoring/health-server.test.ts',
    killedBy: 'that a web site could is refused',
  },
  {
    name: 'the token stays in the log where it stands a second time',
    file: 'src/log.ts',
    from: 'text.replaceAll(secret, shown)',
    to: 'text.replace(secret, shown)',
    test: 'test/log.test.ts',
    killedBy: 'never shows the token, wherever it appears',
  },
  {
    name: 'a lock that was taken over counts as held',
    file: 'src/curation/file-lock.ts',
    from: '(await ownerOf(path)) === owner',
    to: '(await ownerOf(path)) !== ""',
    test: 'test/curation/file-lock.test.ts',
    killedBy: 'that was taken over is not held any more, and stays with its new owner',
  },
  {
    name: 'a reload says what it did by comparing the new story with itself',
    file: 'src/serving/knowledge-base.ts',
    from: 'const result = this.#compare(built);\n      if (built.ok) this.#current = takeSnapshot(built);',
    to: 'if (built.ok) this.#current = takeSnapshot(built);\n      const result = this.#compare(built);',
    test: 'test/serving/knowledge-base.test.ts',
    killedBy: 'serves a new snapshot after a reload, and does not change the old one',
  },
  {
    name: 'two reloads run at the same time',
    file: 'src/serving/knowledge-base.ts',
    from: 'this.#lastRun = result.catch(() => undefined);',
    to: 'void result.catch(() => undefined);',
    test: 'test/serving/knowledge-base.test.ts',
    killedBy: 'runs simultaneous reloads one after another, so that each reports its own changes',
  },
  {
    name: 'what another Node has built is used',
    file: 'src/serving/build-key.ts',
    from: '.update(process.version)',
    to: '.update("")',
    test: 'test/serving/build-key.test.ts',
    killedBy: 'changes with',
  },
  {
    name: 'waits between two attempts grow without end',
    file: 'src/discord/backoff.ts',
    from: 'Math.min(shortest * 2 ** failures, longestBackoff)',
    to: 'shortest * 2 ** failures',
    test: 'test/discord/login.test.ts',
    killedBy: 'failures is from',
  },
  {
    name: 'shards identify faster than Discord allows',
    file: 'src/discord/gateway/identify-limit.ts',
    from: 'const interval = 5_000;',
    to: 'const interval = 500;',
    test: 'test/discord/gateway/identify-limit.test.ts',
    killedBy: 'shards of one bucket identify five seconds apart, in the order in which they asked',
  },
];
