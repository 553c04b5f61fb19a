import { describe, expect, it } from 'vitest';
import { readCourtesy } from '../../../src/conversation/message/courtesy.ts';
import { messageWords } from '../../../src/conversation/message/follow-up.ts';

const meaningOf = (text: string) => readCourtesy(messageWords(text), text);

describe('courtesy in words of somebody’s own', () => {
  it.each(['thx ur saving my grade', 'thank you teacher', 'merci tu gères', '谢谢 / thanks'])(
    'thanks: %s',
    (text) => {
      expect(meaningOf(text)).toBe('thanks');
    },
  );

  it.each(['you’re a sweetheart, goodbye', 'je file, bonne soirée'])('says goodbye: %s', (text) => {
    expect(meaningOf(text)).toBe('goodbye');
  });

  it.each(['thanks, who is he', 'thanks?', 'merci, c’est quoi le prix', 'the bridge is closed'])(
    'is not seen in %j',
    (text) => {
      expect(meaningOf(text)).toBeUndefined();
    },
  );
});
