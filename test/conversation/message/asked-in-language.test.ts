import { describe, expect, it } from 'vitest';
import { askedAfterRequest, askedInLanguage } from '../../../src/conversation/message/asked-in-language.ts';
import { openShippedStory, talkAbout } from '../talk.ts';

describe('a question that asks for the language of its reply', () => {
  it.each([
    ['what is the H20, in french please', 'what is the H20', 'fr'],
    ['c’est quoi la H20 in english pls', 'c’est quoi la H20', 'en'],
    ['qui est Huang (en français stp)', 'qui est Huang', 'fr'],
    ['En français : who is Huang', 'who is Huang', 'fr'],
    ['who is Huang in French?', 'who is Huang', 'fr'],
    ['ok back to english. why?', 'why?', 'en'],
    ['bon, retour à l’anglais : qui est Huang', 'qui est Huang', 'en'],
    ['on repasse au français : who is Huang', 'who is Huang', 'fr'],
    ['reviens à l’anglais. pourquoi ?', 'pourquoi ?', 'en'],
    ['switch to French, who is Huang', 'who is Huang', 'fr'],
  ])('is asked without the request: %j', (text, question, language) => {
    expect(askedInLanguage(text)).toEqual({ question, language });
  });

  it.each([
    'is there a version in French',
    'was it written in English?',
    'the French minister, please',
    'in French please',
    'say it in French',
    'nobody there writes in English',
  ])('is not seen in %j', (text) => {
    expect(askedInLanguage(text)).toBeUndefined();
  });

  it('is answered in that language, which the conversation goes on in', async () => {
    const snapshot = await openShippedStory();
    const [first, second] = talkAbout(snapshot, ['what is the H20, in French please', 'H800']);
    expect([first, second]).toEqual(['fr h20-what', 'fr h800-what']);
    expect(talkAbout(snapshot, ['what is the H20', 'in French please'])).toEqual([
      'en h20-what',
      'fr h20-what',
    ]);
  });
});

describe('a question after a sentence that asks for a language', () => {
  it.each([
    [
      'Can you answer in French? my wife reads it better. Where is Nvidia from',
      'my wife reads it better. Where is Nvidia from',
      'fr',
    ],
    ['tu peux répondre en anglais ? Où est Nvidia ?', 'Où est Nvidia ?', 'en'],
  ])('is asked in that language: %j', (text, question, language) => {
    expect(askedAfterRequest(text)).toEqual({ question, language });
  });

  it.each([
    'in French please. thanks',
    'Who is Huang? In French please',
    'Is there a French version? Who wrote it?',
  ])('is none in %j', (text) => {
    expect(askedAfterRequest(text)).toBeUndefined();
  });

  it('is not taken for the request alone', async () => {
    const said = ['who restricted the H800', 'Can you answer in French? Where is Nvidia based'];
    expect(talkAbout(await openShippedStory(), said).at(-1)).toBe('fr nvidia-where');
  });
});
