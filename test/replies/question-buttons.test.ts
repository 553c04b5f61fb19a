import { describe, expect, it } from 'vitest';
import { questionButtons } from '../../src/replies/question-buttons.ts';
import { makeEntry } from './make-story.ts';

const short = { en: 'How far it fell', fr: 'L’ampleur de la chute' };
const labelled = makeEntry('fall', { short });
const plain = makeEntry('rise');

describe('the label of a question', () => {
  it('is short on a button, where the entry has a short one', () => {
    const labels = questionButtons([labelled, plain], { language: 'fr' }).map(({ label }) => label);
    expect(labels).toEqual(['L’ampleur de la chute', 'Et rise ?']);
  });
});
