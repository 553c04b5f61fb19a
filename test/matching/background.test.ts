import { describe, expect, it } from 'vitest';
import { background } from '../../src/matching/background.ts';

describe('the background', () => {
  it('holds the messages of both languages, English first', () => {
    expect(background[0]).toBe('hey');
    expect(background).toContain('salut');
    expect(background.indexOf('salut')).toBeGreaterThan(background.length / 3);
  });

  it('holds messages alone: no comments, no empty lines, no spaces around', () => {
    expect(background.filter((message) => /^(?:#|\s|$)|\s$/u.test(message))).toEqual([]);
  });

  it('holds every message once', () => {
    expect(background.filter((message, index) => background.indexOf(message) !== index)).toEqual([]);
  });
});
