import { describe, expect, it } from 'vitest';
import { namesInArticle } from '../../../src/curation/import-article/names-in-article.ts';

function named(...paragraphs: readonly string[]): readonly string[] {
  return namesInArticle(paragraphs, 'en').map(({ name, kind }) => `${name} (${kind})`);
}

function namedInFrench(...paragraphs: readonly string[]): readonly string[] {
  return namesInArticle(paragraphs, 'fr').map(({ name, kind }) => `${name} (${kind})`);
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

  it('are companies after a noun that says so, and no people where the article calls them by a noun', () => {
    expect(named('The building firm Hadley Marsh looked at Ashdale Pier. The pier is shut.')).toEqual([
      'Hadley Marsh (company)',
      'Ashdale Pier (place)',
    ]);
  });

  it('are neither the noun of a number nor an adjective before a noun', () => {
    expect(
      named('It was begun by Year 9 pupil Nora Pell in the empty Methodist hall and a Bavarian inn.'),
    ).toEqual(['Nora Pell (person)']);
    expect(named('Ashdale Methodist Trust met. “It was Vivian who said so,” Vivian added.')).toEqual([
      'Ashdale Methodist Trust (body)',
      'Vivian (body)',
    ]);
  });

  it('have the surname of each person, unless another name has it or it is a common word', () => {
    const text = 'Alan Tarrow and Dilys Hambrook met Nora Pell, Owen Pell and Ann Green. Tarrow said no.';
    const aliases = namesInArticle([text], 'en').map(({ aliases: forms }) => forms);
    expect(aliases).toEqual([['Tarrow'], ['Hambrook'], [], [], []]);
  });

  it('include what a longer name begins with', () => {
    expect(namesInArticle(['The Friends of Ashdale Pier gave £5. The Friends are glad.'], 'en')).toEqual([
      { name: 'Friends of Ashdale Pier', kind: 'body', aliases: ['Friends'], first: 0 },
    ]);
  });

  it('have their noun with them in French', () => {
    expect(
      namedInFrench(
        'Le pont de la Liberté relie la rue des Cordiers au collège Anne-Frank, au centre de Valmure. Le cabinet Ormea l’a vu.',
      ),
    ).toEqual([
      'pont de la Liberté (place)',
      'rue des Cordiers (place)',
      'collège Anne-Frank (body)',
      'Valmure (place)',
      'Ormea (company)',
    ]);
  });

  it('are not words that have a capital for their elided article alone', () => {
    expect(namedInFrench('L’ouvrage est fermé. C’est long. « J’ai perdu », dit-elle.')).toEqual([]);
  });
});
