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
