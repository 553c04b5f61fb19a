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

  it('are whole for a campaign that ends in an apostrophe, and without a possessive otherwise', () => {
    expect(
      named(
        'The Save St Oswin’s campaign met Helen Prior’s group.',
        'It calls the Save St Oswin’s campaign “ours”.',
      ),
    ).toEqual(['Save St Oswin’s (body)', 'Helen Prior (person)']);
    expect(
      named('St Oswin’s Primary School met the Save St Oswin’s campaign to turn St Oswin’s round.'),
    ).toEqual(['St Oswin’s Primary School (body)', 'Save St Oswin’s (body)']);
  });

  it('that readers know are what they are known as', () => {
    expect(named('It was on Facebook; Elon Musk, Microsoft and Reuters saw it in Norway.')).toEqual([
      'Facebook (product)',
      'Elon Musk (person)',
      'Microsoft (company)',
      'Reuters (company)',
      'Norway (place)',
    ]);
  });

  it('are what an apposition says that they are', () => {
    expect(
      named(
        'Joanna Reeve, the trust’s chief executive, and Keith Lomas, a company secretary, came. Calder Homes, a housing developer, met Nora Pell, a builder. Rell Ander, a charity, and Mora Dunn, a retailer, did not. Later a developer, Marsh Foods, came.',
      ),
    ).toEqual([
      'Joanna Reeve (person)',
      'Keith Lomas (person)',
      'Calder Homes (company)',
      'Nora Pell (person)',
      'Rell Ander (body)',
      'Mora Dunn (company)',
      'Marsh Foods (company)',
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

  it.each([
    ['Ashdale Methodist Church is shut.', 'Ashdale Methodist Church (place)'],
    ['Ashdale Village Hall said no.', 'Ashdale Village Hall (place)'],
    ['Harrowby Library will close.', 'Harrowby Library (place)'],
    ['St Mary’s Museum reopened.', 'St Mary’s Museum (place)'],
    ['The Museum of Harrowby is shut.', 'Museum of Harrowby (place)'],
    ['Ashdale Railway Station burned.', 'Ashdale Railway Station (place)'],
    ['School Lane is closed.', 'School Lane (place)'],
    ['Harrowby Park Hospital is new.', 'Harrowby Park Hospital (body)'],
    ['Ashdale Cricket Club won.', 'Ashdale Cricket Club (body)'],
    ['Hill Street Surgery asked.', 'Hill Street Surgery (body)'],
    ['Market Bridge Brothers paid.', 'Market Bridge Brothers (company)'],
    ['The leaders of the Church of England met.', 'Church of England (body)'],
  ])('are of what their last word says in English: %s', (text, name) => {
    expect(named(text)).toEqual([name]);
  });

  it('are people where the last word is a surname, and the whole says something', () => {
    expect(named('Jerry Hall, 68, left. “No,” said Jin Park. Ruth Castle, who lives there, agrees.')).toEqual(
      ['Jerry Hall (person)', 'Jin Park (person)', 'Ruth Castle (person)'],
    );
    expect(named('Ashdale Hall said it would open. The hall is old. Then the Salem Temple said so.')).toEqual(
      ['Ashdale Hall (place)', 'Salem Temple (place)'],
    );
    expect(named('The Albert Hall said it would open.')).toEqual(['Albert Hall (place)']);
    expect(named('Jin Park floods.')).toEqual(['Jin Park (place)']);
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

  it.each([
    ['L’Église Saint-Jean est fermée.', 'Église Saint-Jean (place)'],
    ['Le Lycée Victor Hugo manifeste.', 'Lycée Victor Hugo (body)'],
    ['La mairie de Valmure refuse.', 'mairie de Valmure (body)'],
    ['L’Hôpital Nord ferme.', 'Hôpital Nord (body)'],
    ['La Rue Haute est barrée.', 'Rue Haute (place)'],
    ['Médiathèque Jean Moulin : fermée.', 'Médiathèque Jean Moulin (place)'],
    ['La chapelle Sainte-Anne est vendue.', 'chapelle Sainte-Anne (place)'],
    ['Le gymnase Pierre-Curie brûle.', 'gymnase Pierre-Curie (place)'],
    ['La route de Lyon est coupée.', 'route de Lyon (place)'],
  ])('are of what their first noun says in French: %s', (text, name) => {
    expect(namedInFrench(text)).toEqual([name]);
  });

  it('are not of what a French noun says in English', () => {
    expect(named('Prison Reform Trust asked.')).toEqual(['Prison Reform Trust (body)']);
  });

  it('are not words that have a capital for their elided article alone', () => {
    expect(namedInFrench('L’ouvrage est fermé. C’est long. « J’ai perdu », dit-elle.')).toEqual([]);
  });
});
