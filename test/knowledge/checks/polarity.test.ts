import { describe, expect, it } from 'vitest';
import { bridgeFolder, copyOf, problemsOf, replaceIn } from '../damaged-folder.ts';

async function problemsWith(en: string, fr: string): Promise<readonly string[]> {
  const folder = await copyOf(bridgeFolder);
  await replaceIn(
    folder,
    'questions/bridge.yaml',
    'answer: { en: The bridge is green., fr: Le pont est vert. }',
    `answer: { en: "${en}", fr: "${fr}" }`,
  );
  return problemsOf(folder);
}

describe('an answer', () => {
  it.each([
    ['Yes. It is green.', 'Oui. Il est vert.', 'Yes', 'Oui'],
    ['No: it is not red.', 'Non : il n’est pas rouge.', 'No', 'Non'],
    ['Yes and no. It is green.', 'Oui et non. Il est vert.', 'Yes and no', 'Oui et non'],
    ['By the story’s account, yes. It is green.', 'À en croire l’article, oui. Il est vert.', 'yes', 'oui'],
    ['To go by the story, yes. It is green.', 'Si, il est vert.', 'yes', 'Si'],
    [
      'Not yet, the story says. It is green.',
      'Pas encore, dit l’article. Il est vert.',
      'Not yet',
      'Pas encore',
    ],
  ])('may not open with a word of polarity: %j, %j', async (en, fr, english, french) => {
    const advice = 'which is wrong for whoever asks the opposite: state the fact instead';
    const problems = await problemsWith(en, fr);
    expect(problems.map((problem) => problem.replace(/^[^ ]+ /u, ''))).toEqual([
      `the answer opens with "${english}", ${advice}`,
      `the answer opens with "${french}", ${advice}`,
    ]);
  });

  it.each([
    [
      'No colour but green is named in the story.',
      'Non loin du vert, aucune couleur n’est nommée dans l’article.',
    ],
    ['Not only green, but more is said of the bridge.', 'Si le pont est vert, on n’en dit pas moins.'],
    [
      'Nothing but green is named in the story.',
      'Aucune couleur, sauf le vert, n’est nommée dans l’article.',
    ],
    ['In the story, no other colour is named.', 'Dans l’article, aucune autre couleur n’est nommée.'],
  ])('may open with the same words when they state a fact: %j, %j', async (en, fr) => {
    expect(await problemsWith(en, fr)).toEqual([]);
  });
});
