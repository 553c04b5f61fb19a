import { describe, expect, it } from 'vitest';
import { questionsIn } from '../../src/replies/message-questions.ts';

describe('what a message may ask', () => {
  it('is its whole text if that is one question', () => {
    expect(questionsIn('How far did Nvidia fall?')).toEqual(['How far did Nvidia fall?']);
    expect(questionsIn('nvidia shares')).toEqual(['nvidia shares']);
  });

  it('is first of all the sentences that look like questions, then all of it', () => {
    expect(questionsIn('I missed the news. Who met Trump? Back to work now.')).toEqual([
      'Who met Trump?',
      'I missed the news. Who met Trump? Back to work now.',
    ]);
    expect(questionsIn('Who runs Nvidia? How nice of you. Have a nice day.')[0]).toBe('Who runs Nvidia?');
    expect(questionsIn('Salut à tous\ncombien a perdu Nvidia\nmerci d’avance')[0]).toBe(
      'combien a perdu Nvidia',
    );
    expect(questionsIn('Bonjour. Qu’est-ce que la H20 ? Merci.')[0]).toBe('Qu’est-ce que la H20 ?');
  });

  it('contains no mentions, links, code or Markdown marks', () => {
    const message =
      '> **<@123456> see <#42>** https://example.com/who?x=1 <:chip:99> <t:1738000000:R> `who` ||What is the H20?||';
    expect(questionsIn(message).at(-1)).toBe('see What is the H20?');
  });

  it.each(['', '   \n ', 'https://example.com/a.png', '<@1> <:yes:2>', '!!! 🎉', '```\ncode\n```'])(
    'is nothing without text: "%s"',
    (content) => {
      expect(questionsIn(content)).toEqual([]);
    },
  );

  it('is cut to the length of a question, with the question first', () => {
    const long = `${'Nvidia is in the news again. '.repeat(60)}How far did the shares fall?`;
    const [question = '', text = ''] = questionsIn(long);
    expect(question).toBe('How far did the shares fall?');
    expect(text.length).toBeLessThanOrEqual(300);
    expect(questionsIn('why '.repeat(500))[0]?.length).toBeLessThanOrEqual(300);
  });

  it('stays quick on a text made to slow it down', () => {
    for (const piece of ['<a:', '`', '```', '> ', '||', '? ', '<@', '«']) {
      expect(questionsIn(piece.repeat(1300)).length).toBeLessThanOrEqual(2);
    }
  });
});
