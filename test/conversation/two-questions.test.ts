import { describe, expect, it } from 'vitest';
import { splitQuestions } from '../../src/conversation/two-questions.ts';

describe('two questions in one message', () => {
  it.each([
    ['Who met Trump? When was that?', ['Who met Trump?', 'When was that?']],
    ['who is Huang and what did he say', ['who is Huang', 'what did he say']],
    ['qui est Huang et qu’a-t-il dit', ['qui est Huang et qu’a-t-il dit']],
    ['Qui est Huang et quand a-t-il vu Trump ?', ['Qui est Huang', 'quand a-t-il vu Trump ?']],
    [
      'C’est quoi la H20 ? Elle est interdite ? Depuis quand ?',
      ['C’est quoi la H20 ?', 'Elle est interdite ? Depuis quand ?'],
    ],
  ])('are told apart in %j', (text, expected) => {
    expect(splitQuestions(text)).toEqual(expected);
  });

  it.each([
    'What did Trump and Huang talk about?',
    'Trump and Nvidia',
    'really? they met',
    'Nvidia et DeepSeek',
    'is it banned and restricted',
    '',
  ])('are not seen in %j', (text) => {
    expect(splitQuestions(text)).toEqual([text]);
  });
});
