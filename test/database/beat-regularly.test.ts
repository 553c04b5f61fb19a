import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { beatRegularly } from '../../src/database/beat-regularly.ts';

/** A beat that goes on until it is ended. */
function slowBeat(): { readonly beat: Mock<() => Promise<void>>; readonly end: () => void } {
  const ends: (() => void)[] = [];
  return {
    beat: vi.fn(() => new Promise<void>((resolve) => ends.push(resolve))),
    end: () => ends.forEach((resolve) => resolve()),
  };
}

describe('a heartbeat', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('beats at once and then at the interval', async () => {
    const beat = vi.fn(() => Promise.resolve());
    const stop = beatRegularly(1_000, beat);
    expect(beat).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2_000);
    stop();
    expect(beat).toHaveBeenCalledTimes(3);
  });

  it('waits a whole interval after a beat that took longer', async () => {
    const { beat, end } = slowBeat();
    const stop = beatRegularly(1_000, beat);
    await vi.advanceTimersByTimeAsync(5_000);
    end();
    await vi.advanceTimersByTimeAsync(999);
    expect(beat).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    stop();
    expect(beat).toHaveBeenCalledTimes(2);
  });

  it('beats no more once it is stopped, during a beat too', async () => {
    const { beat, end } = slowBeat();
    beatRegularly(1_000, beat)();
    end();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(beat).toHaveBeenCalledTimes(1);
  });
});
