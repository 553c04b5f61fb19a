import { describe, expect, it } from 'vitest';
import { Turns } from '../../src/discord/turns.ts';

describe('turns', () => {
  it('are had in order, so many at a time', async () => {
    const turns = new Turns(2);
    const had: string[] = [];
    const take = async (name: string) => {
      const end = await turns.take();
      had.push(name);
      return end;
    };
    const [first, second, third] = ['a', 'b', 'c', 'd'].map(take);
    await Promise.all([first, second]);
    expect(had).toEqual(['a', 'b']);
    (await first)?.();
    await third;
    expect(had).toEqual(['a', 'b', 'c']);
  });

  it('end once, however often that is said', async () => {
    const turns = new Turns(1);
    const end = await turns.take();
    end();
    end();
    await turns.take();
    const isFree = await Promise.race([turns.take().then(() => true), Promise.resolve(false)]);
    expect(isFree).toBe(false);
  });
});
