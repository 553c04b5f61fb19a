import { describe, expect, it } from 'vitest';
import { splitQuestions } from '../../../src/conversation/message/two-questions.ts';

describe('two questions in one message', () => {
  it.each([
    ['Who met Trump? When was that?', ['Who met Trump?', 'When was that?']],
    ['who is Huang and what did he say', ['who is Huang', 'what did he say']],
    ['where and on what day was it held', ['where was it held', 'on what day was it held']],
    ['anyone else in the room? and how long was it', ['anyone else in the room?', 'and how long was it']],
    ['Huang a dit quoi et Trump est d’accord ?', ['Huang a dit quoi', 'Trump est d’accord ?']],
    [
      'c’était quel jour et elle était prévue depuis longtemps ?',
      ['c’était quel jour', 'elle était prévue depuis longtemps ?'],
    ],
    ['who met Huang and where', ['who met Huang', 'where']],
    ['c’est pour quand et contre qui ?', ['c’est pour quand', 'contre qui ?']],
    ['qui est Huang et qu’a-t-il dit', ['qui est Huang', 'qu’a-t-il dit']],
    ['c’est qui Huang et il a dit quoi ?', ['c’est qui Huang', 'il a dit quoi ?']],
    ['c’est quoi la H20 et est-elle interdite ?', ['c’est quoi la H20', 'est-elle interdite ?']],
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
    'qu’ont dit Trump et elle sur ce point',
    '',
  ])('are not seen in %j', (text) => {
    expect(splitQuestions(text)).toEqual([text]);
  });
});

describe('two words that ask, side by side', () => {
  it.each([
    ['ils se sont vus où et quand', ['ils se sont vus où', 'ils se sont vus quand']],
    ['when and where did they meet?', ['when did they meet?', 'where did they meet?']],
    ['what day and what about??', ['what day??', 'what about??']],
  ])('are two questions: %j', (text, questions) => {
    expect(splitQuestions(text)).toEqual(questions);
  });

  it('are one message where they stand alone', () => {
    expect(splitQuestions('where and when?')).toEqual(['where and when?']);
  });
});
