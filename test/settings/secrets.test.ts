import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideCredentials, shownValue } from '../../src/settings/secrets.ts';
import { anySecret } from '../support/any-secret.ts';

const hidden = 'the value given (not shown, as it may be a secret)';

describe('a wrong value of a setting', () => {
  it('is never shown if it may be a secret', () => {
    fc.assert(fc.property(anySecret, (secret) => shownValue(secret) === hidden));
  });

  it('is never shown if it is long', () => {
    fc.assert(fc.property(fc.string({ minLength: 21 }), (value) => shownValue(value) === hidden));
  });

  it.each([
    'x',
    '40x',
    '65536',
    '-1',
    'loud',
    'bob',
    '12',
    'discord.com',
    'a, b',
    '12345678901234567x',
    'été',
  ])('is shown if it is short and harmless: %s', (value) => expect(shownValue(value)).toBe(`"${value}"`));

  it.each(['abc.def.ghi', 'Bot abc', 'bearer x', 'Ab3dE6gH9kL2', '//a:b@c', 'a\nb', '\u001B[2J', '\u202Ex'])(
    'is not shown if it is part of a secret, or drives a terminal: %j',
    (value) => expect(shownValue(value)).toBe(hidden),
  );
});

describe('a message that repeats what somebody typed', () => {
  it('shows no secret, whatever stands around it', () => {
    fc.assert(
      fc.property(anySecret, fc.constantFrom('"', ' ', '=', '(', ': '), (secret, around) => {
        const shown = hideCredentials(`Unexpected argument${around}${secret}${around}`);
        return !shown.includes(secret) && shown.includes('[hidden]');
      }),
    );
  });

  it.each([
    'Unknown option "--clear-global-commands-everywhere"',
    'Unexpected argument "how far did the shares of 2025 fall?"',
    '"/tmp/run-Ab12cdEf/a-Folder-of-some-story-2025/evaluation.jsonl" does not exist',
    'no file in /srv/0c1wb5ffafbcbbc3b8a0c4f0e1d2a3b4c5d6e7f8/knowledge',
  ])('stays as it is without one: %s', (message) => expect(hideCredentials(message)).toBe(message));
});
