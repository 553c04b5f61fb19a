import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

async function catalogueSource(name: string, start = 'export const'): Promise<string> {
  const source = await readFile(new URL(`../../../src/replies/texts/${name}.ts`, import.meta.url), 'utf8');
  return source.slice(source.indexOf(start));
}

describe('the French catalogue', () => {
  it('has a narrow no-break space before ; ! ? and %, and a no-break space inside « »', async () => {
    const source = await catalogueSource('fr');
    // A question mark before a space and a quote is the code's own.
    expect(source).not.toMatch(/[\p{L}…»}] [;!?»%](?!\s['`])/u);
    expect(source).toContain('\u202f%');
    expect(source).not.toMatch(/« |[^\u00a0]»|«[^\u00a0]/u);
  });

  it('has a no-break space before a colon that stands in prose', async () => {
    expect(await catalogueSource('fr')).not.toMatch(/[\p{L}»] : (?:\$\{|[\p{L}'`])[^;]*`/u);
    expect(await catalogueSource('fr')).toContain('\u00a0:');
  });

  it.each(['meanings-texts', 'conversation-texts'])('is as careful in %s', async (name) => {
    const source = await catalogueSource(name, '  fr: {');
    expect(source).not.toMatch(/« |[^\u00a0]»|«[^\u00a0]/u);
    expect(source).not.toMatch(/[\p{L}»}] [;!?»%](?!\s['`])/u);
    expect(source).not.toMatch(/[\p{L}»] : (?:\$\{|[\p{L}*'`])[^;]*`/u);
    expect(source).not.toMatch(/\p{L}\\?'\p{L}/u);
  });

  it('has typographic apostrophes', async () => {
    expect(await catalogueSource('fr')).not.toMatch(/\p{L}\\'\p{L}/u);
  });
});
