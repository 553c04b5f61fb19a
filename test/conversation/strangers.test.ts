import { describe, expect, it } from 'vitest';
import { lastReply } from './talk.ts';

const last = lastReply();

describe('somebody or something that the story does not have', () => {
  it.each([['tsmc alors'], ['any news on AMD'], ['and samsung then?'], ['quid de broadcom']])(
    'gets the gap on other companies: %s',
    (text) => {
      expect(last(text)).toBe('no-other-companies-profile');
    },
  );

  it.each([['sam altman then'], ['what does zuckerberg think'], ['et bezos alors']])(
    'gets the gap on other people: %s',
    (text) => {
      expect(last(text)).toBe('no-other-bosses');
    },
  );

  it('that everybody knows is asked about, whatever was said before', () => {
    expect(last('h20', 'any news on valorant')).not.toMatch(/h20/u);
  });

  it('gets that the story has nothing, where no gap is on it', () => {
    expect(last('whats the weather in lisbon')).toBe('nothing');
    expect(last('h20', 'any news on wordfeud')).toBe('nothing');
  });

  it('gets its gap after a pronoun, too', () => {
    expect(last('deepseek', 'is it ahead of chatgpt')).toBe('no-other-ai-companies');
  });

  it('is not a misspelt word of the story', () => {
    expect(last('what are the restrctions')).not.toBe('nothing');
  });
});

describe('a question that asks for something of a name that the story never mentions', () => {
  it.each([
    ['which chip did intel make for china'],
    ['who is the ceo of amd'],
    ['quel assistant TSMC a lancé ?'],
  ])('is not answered with what the story says of another: %s', (text) => {
    expect(last(text)).not.toMatch(/h20-maker|huang-who|deepseek-assistant/u);
  });

  it('is answered where it asks whether that name has to do with something of the story', () => {
    expect(last('did Intel make the H20')).toBe('h20-maker');
  });
});
