import { describe, expect, it } from 'vitest';
import { messageWords } from '../../../src/conversation/message/follow-up.ts';
import { mentionAsked } from '../../../src/conversation/message/mention.ts';
import { openShippedStory, talkAbout } from '../talk.ts';

describe('a question whether the story speaks of something', () => {
  it.each([
    ['does AMD come up?', 'amd'],
    ['is Calloway mentioned anywhere', 'calloway'],
    ['do they mention the ferry', 'ferry'],
    ['is there anything about fishing rights', 'fishing rights'],
    ['l’article parle de Samsung ?', 'samsung'],
    ['il est question d’OpenAI ?', 'openai'],
    ['est-ce que ça parle du port', 'port'],
  ])('is about that: %j', (text, subject) => {
    expect(mentionAsked(messageWords(text))).toBe(subject);
  });

  it.each(['is it banned', 'does it come in red', 'what does the story mention'])(
    'is not seen in %j',
    (text) => {
      expect(mentionAsked(messageWords(text))).toBeUndefined();
    },
  );

  it('gets what that alone gets, where the whole question gets less', async () => {
    const snapshot = await openShippedStory();
    const of = (text: string) => talkAbout(snapshot, [text])[0]?.slice(3);
    expect(of('does intel come up')).toBe(of('intel'));
    expect(of('is jensen huang named')).toBe('huang-who');
  });
});
