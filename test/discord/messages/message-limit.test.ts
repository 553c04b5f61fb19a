import { describe, expect, it } from 'vitest';
import { MessageLimit } from '../../../src/discord/messages/message-limit.ts';
import { limitPerMinute } from '../../../src/discord/reader-limit.ts';

describe('the limit on messages', () => {
  it('is each reader’s, and each channel’s for what its readers may ask', async () => {
    const limit = new MessageLimit(limitPerMinute(1), limitPerMinute(2));
    const isReachedBy = (userId: string, place = 'channel') => limit.isReachedBy({ userId, place });
    expect(await isReachedBy('loud')).toBe(false);
    for (let asked = 0; asked < 5; asked += 1) expect(await isReachedBy('loud')).toBe(true);
    expect(await isReachedBy('quiet')).toBe(false);
    expect(await isReachedBy('third')).toBe(true);
    expect(await isReachedBy('fourth', 'elsewhere')).toBe(false);
  });
});
