import { expect, it } from 'vitest';
import { createLog } from '../src/log.ts';
import { ThrottledLog } from '../src/throttled-log.ts';

it('a reason is one line a minute, which says how often it came since', () => {
  const lines: object[] = [];
  let now = 0;
  const log = createLog({
    level: 'info',
    token: null,
    pretty: false,
    write: (line) => lines.push(JSON.parse(line)),
  });
  const throttled = new ThrottledLog(log, () => now);
  for (const at of [0, 1, 59_999]) {
    now = at;
    throttled.warn('too busy', { command: 'ask' });
  }
  throttled.warn('another reason');
  expect(lines).toMatchObject([{ level: 40, msg: 'too busy', command: 'ask' }, { msg: 'another reason' }]);
  now = 60_000;
  throttled.warn('too busy');
  expect(lines.slice(2)).toMatchObject([{ msg: 'too busy', repeated: 2 }]);
});
