import { describe, expect, it } from 'vitest';
import { onceFor } from '../src/once-for.ts';

describe('a result computed once for an object', () => {
  it('is computed when it is first asked for, and for each object', () => {
    const computed: string[] = [];
    const lengthOf = onceFor(({ name }: { readonly name: string }) => {
      computed.push(name);
      return { length: name.length };
    });
    const bridge = { name: 'bridge' };
    expect(lengthOf(bridge)).toBe(lengthOf(bridge));
    expect(lengthOf({ name: 'ferry' })).toEqual({ length: 5 });
    expect(computed).toEqual(['bridge', 'ferry']);
  });
});
