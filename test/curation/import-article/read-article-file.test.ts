import { describe, expect, it } from 'vitest';
import { readArticleFile } from '../../../src/curation/import-article/read-article-file.ts';

describe('an article in Markdown', () => {
  it('is read with its front matter and without its marks', () => {
    const text = `---\ntitle: The ferry is late\nauthor: A. Linden and B. Moss\ndate: 2025-03-04\n---\n\nThe **ferry** was [late](https://example.org) again.\n\n## Why\n\n> “Fog”, said *Moss*.\n`;
    expect(readArticleFile('a.md', text)).toEqual({
      title: 'The ferry is late',
      authors: ['A. Linden', 'B. Moss'],
      publisher: undefined,
      published: '2025-03-04',
      paragraphs: ['The ferry was late again.', '“Fog”, said Moss.'],
    });
  });

  it('has its first heading as a title otherwise', () => {
    expect(readArticleFile('a.md', '# The ferry\n\nIt was late.\n\nIt was fog.').title).toBe('The ferry');
  });
});

describe('an article in plain text', () => {
  it('begins with its title, byline and date in any order, if it has them', () => {
    const text = 'The ferry is late\n\n4 March 2025\n\nBy A. Linden\n\nThe ferry was late again.\n';
    expect(readArticleFile('a.txt', text)).toEqual({
      title: 'The ferry is late',
      authors: ['A. Linden'],
      publisher: undefined,
      published: '2025-03-04',
      paragraphs: ['The ferry was late again.'],
    });
  });

  it('has its byline alone also when the date is on the next line', () => {
    const text =
      'The ferry is late\n\nBy A. Linden and B. Moss\nPublished 4 March 2025, 5.45pm\n\nIt was fog.\n';
    expect(readArticleFile('a.txt', text)).toMatchObject({
      authors: ['A. Linden', 'B. Moss'],
      published: '2025-03-04',
      paragraphs: ['It was fog.'],
    });
  });

  it('has a paragraph on each line where no line is blank', () => {
    expect(readArticleFile('a.txt', 'One is here.\r\nTwo is here.').paragraphs).toEqual([
      'One is here.',
      'Two is here.',
    ]);
  });
});

describe('the lines at the top of an article', () => {
  const body = 'The pool has to find £180,000 by 15 October.';
  const known = {
    title: 'The pool may close',
    authors: ['A. Linden', 'B. Moss'],
    publisher: 'The Harrowby Post',
    published: '2025-09-11',
    paragraphs: [body],
  };
  const connu = { ...known, publisher: 'Le Courrier picard' };

  it.each([
    ['The pool may close', '', 'By A. Linden and B. Moss', 'The Harrowby Post', 'Thursday 11 September 2025'],
    ['The pool may close', 'By A. Linden and B. Moss', 'The Harrowby Post', 'Thursday 11 September 2025'],
    [
      'The pool may close',
      '',
      'The Harrowby Post',
      '',
      'Published: 11 September 2025',
      '',
      'By A. Linden, B. Moss',
    ],
    ['The pool may close', '', 'The Harrowby Post / Published: 11 September 2025 / By A. Linden and B. Moss'],
    ['The pool may close', '', 'The Harrowby Post, Thursday 11 September 2025', 'By A. Linden and B. Moss'],
    ['The Harrowby Post', '11 September 2025', '', 'The pool may close', '', 'By A. Linden and B. Moss'],
    [
      'The pool may close',
      '',
      'Last updated: 12 September 2025',
      'Published 11 September 2025, 5.45pm',
      'By A. Linden and B. Moss, health reporters',
      'The Harrowby Post',
    ],
  ])('are its title, byline, date and publisher, however they are set: %j %j %j %j', (...lines) => {
    const text = `${lines.join('\n')}\n\n${body}\n`;
    expect(readArticleFile('a.txt', text)).toEqual(known);
    expect(readArticleFile('a.md', text.replace(/^The pool may close$/mu, '# The pool may close'))).toEqual(
      known,
    );
  });

  it.each([
    [
      'The pool may close',
      '',
      'Le Courrier picard',
      'Publié le jeudi 11 septembre 2025 à 10h30, mis à jour le 12 septembre 2025 à 9h',
      'Par A. Linden et B. Moss',
    ],
    ['The pool may close', '', 'Par A. Linden et B. Moss', 'Le Courrier picard, le jeudi 11 septembre 2025'],
    [
      'The pool may close',
      '',
      'Mis à jour le 12/09/2025',
      'Publié le 11/09/2025',
      'Le Courrier picard',
      'Par A. Linden et B. Moss, journalistes',
    ],
  ])('are the same in French: %j %j %j %j', (...lines) => {
    expect(readArticleFile('a.txt', `${lines.join('\n')}\n\n${body}\n`)).toEqual(connu);
  });

  it.each([
    ['A. Linden | 14/09/2025 | The Harrowby Post', '2025-09-14'],
    ['The Harrowby Post | A. Linden | 09/14/2025', '2025-09-14'],
    ['A. Linden / 14.9.2025 / The Harrowby Post', '2025-09-14'],
    // It may be of September or of November.
    ['A. Linden | 11/09/2025 | The Harrowby Post', undefined],
  ])('may be the title and a line of the rest, with its date in figures: %s', (line, published) => {
    expect(readArticleFile('a.txt', `The pool may close\n${line}\n\n${body}\n`)).toEqual({
      ...known,
      authors: ['A. Linden'],
      published,
    });
  });

  it('have no mark of Markdown in plain text', () => {
    const text = `# The pool may close\n\n${body}\n\n## Why\n\n${body}\n`;
    expect(readArticleFile('a.txt', text)).toMatchObject({ title: known.title, paragraphs: [body, body] });
  });

  it('have the name of a newspaper whole that has a day in it', () => {
    const text = `The pool may close\n\nThe Sunday Post, Sunday 5 Oct. 2025\n\n${body}\n`;
    expect(readArticleFile('a.txt', text)).toMatchObject({
      publisher: 'The Sunday Post',
      published: '2025-10-05',
    });
  });

  it('leave a standfirst before the byline among the paragraphs', () => {
    const text = `The pool may close\n\nIt has a month to find the money\n\nBy A. Linden\n\n${body}\n`;
    expect(readArticleFile('a.txt', text)).toMatchObject({
      authors: ['A. Linden'],
      paragraphs: ['It has a month to find the money', body],
    });
  });

  it('end where the text begins', () => {
    const first = 'Harrowby, 11 September 2025: the trust met by night, and A. Linden was there.';
    const text = `The pool may close\n\n${first}\n\nBy Friday it had an answer.\n\nHarrowby Lido\n\n${body}\n`;
    expect(readArticleFile('a.txt', text)).toEqual({
      title: 'The pool may close',
      authors: [],
      publisher: undefined,
      published: undefined,
      paragraphs: [first, 'By Friday it had an answer.', 'Harrowby Lido', body],
    });
  });
});

describe('an article on a web page', () => {
  it('has its characters, not their references, and no invisible ones', () => {
    const page =
      '<p>Caf&eacute; &laquo;&nbsp;Le&#x2019;Pont&nbsp;&raquo; &amp; co&shy;mpany&#8203; &unknown;.</p>';
    expect(readArticleFile('a.html', page).paragraphs).toEqual(['Café « Le’Pont » & company &unknown;.']);
  });

  it('leaves out what scripts, menus, captions and comments say', () => {
    const page = `<body><script>var a = "<p>Not this.</p>";</script><!-- <p>Nor this.</p> --><nav><ul><li>Nor this menu.</li></ul></nav>
      <main><figure><img alt="x"><figcaption>Nor this caption.</figcaption></figure><p>This <b>one</b>.</p><aside><div><p>Nor this.</p></div></aside></main></body>`;
    expect(readArticleFile('a.htm', page).paragraphs).toEqual(['This one.']);
  });

  it('leaves out boxes that are named for what they are, but not one that holds the article', () => {
    const page = `<article class="story-with-comments"><div class="body newsletter-page"><p>This one is the article, which goes on for a while.</p>
      <div class="newsletter"><div><p>Sign up to our newsletter.</p></div></div><p class="tags">Topics: health, news and more of it here.</p>
      <p class="shareholders">And this one is, too.</p></div></article>`;
    expect(readArticleFile('a.html', page).paragraphs).toEqual([
      'This one is the article, which goes on for a while.',
      'And this one is, too.',
    ]);
  });

  it('may be damaged without harm', () => {
    expect(readArticleFile('a.html', '<article><p>One is here.<p>Two is here.<div').paragraphs).toEqual([
      'One is here.',
      'Two is here.',
    ]);
  });
});
