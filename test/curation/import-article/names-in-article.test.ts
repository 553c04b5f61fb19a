import { describe, expect, it } from 'vitest';
import { namesInArticle } from '../../../src/curation/import-article/names-in-article.ts';

function named(...paragraphs: readonly string[]): readonly string[] {
  return namesInArticle(paragraphs, 'en').map(({ name, kind }) => `${name} (${kind})`);
}

describe('the names in an article', () => {
  it('are whole for an office whose subject is two things', () => {
    expect(named('A spokesperson for the Department of Health and Social Care declined.')).toEqual([
      'Department of Health and Social Care (body)',
    ]);
  });

  it('are without the role before a place', () => {
    expect(named('Nora Pell, the MP for Dunmere, was in Dunmere.')).toEqual([
      'Nora Pell (person)',
      'Dunmere (place)',
    ]);
  });

  it('are not plurals that open a sentence, nor adjectives of initials', () => {
    expect(named('Campaigners say no. Ambulances wait. A GP-led clinic is open to each ambulance.')).toEqual(
      [],
    );
  });

  it('are bodies after what campaigns are called, and places beside a place', () => {
    expect(
      named('The campaign group Save Our Pier looked in Wales and Norway, but Ashdale town council did not.'),
    ).toEqual(['Save Our Pier (body)', 'Wales (place)', 'Norway (place)', 'Ashdale (place)']);
  });
});
