import { describe, expect, it } from 'vitest';
import { makeCustomId, readCustomId } from '../../src/replies/custom-id.ts';

describe('the id of a component', () => {
  it('carries the language and everything that its verb is about', () => {
    const customId = makeCustomId('ask', 'unhelpful', 'fr', 'entry', 'nvidia-share-fall');
    expect(customId).toBe('ask:1:unhelpful:fr:entry:nvidia-share-fall');
    expect(readCustomId(customId)).toEqual({
      verb: 'unhelpful',
      chosenLanguage: 'fr',
      subject: ['entry', 'nvidia-share-fall'],
    });
  });

  it('knows when no language was chosen', () => {
    expect(readCustomId(makeCustomId('ask', 'open', undefined, 'a'))).toEqual({
      verb: 'open',
      chosenLanguage: undefined,
      subject: ['a'],
    });
  });

  it('is read when it says "auto" for no language, as older ones do', () => {
    expect(readCustomId('ask:1:open:auto:a')).toEqual({
      verb: 'open',
      chosenLanguage: undefined,
      subject: ['a'],
    });
  });

  it.each(['ask:auto:nvidia-share-fall', 'ask:2:open:auto:a', 'ask', '', 'ask:1'])(
    'is not read when it is of another version: "%s"',
    (customId) => {
      expect(readCustomId(customId)).toBeNull();
    },
  );
});
