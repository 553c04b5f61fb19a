import type { Retelling } from './retellings.ts';

function all(
  language: Retelling['language'],
  ...pairs: readonly (readonly [string, string])[]
): readonly Retelling[] {
  return pairs.map(([paragraph, told]) => ({ language, paragraph, told }));
}

/** What is left open, told as certain, decided or done. */
export const firm: readonly Retelling[] = [
  ...all(
    'en',
    [
      'If the town agrees, the toll could end in August 2027.',
      'The toll will end in August 2027, if the town agrees.',
    ],
    ['If the town agrees, the toll could end in August 2027.', 'The toll ends in August 2027.'],
    ['The toll could end in August 2027.', 'The toll will end in August 2027, the mayor says.'],
    ['The town says a boat would be free for painters.', 'The town says a boat will be free for painters.'],
    ['The plan would offer the painters 40 ladders.', 'The plan offers the painters 40 ladders.'],
    ['The plan would offer the painters 40 ladders.', 'The plan is to offer the painters 40 ladders.'],
    ['The debt is expected to reach £12,000 in March.', 'The debt will reach £12,000 in March.'],
    [
      'The findings of the painters are expected in May.',
      'The findings of the painters will be published in May.',
    ],
    [
      'The town said that it was considering the closure of the tower.',
      'The town has decided to close the tower.',
    ],
    ['The town is considering a toll for boats.', 'The town would go ahead with a toll for boats.'],
    ['The town plans to close the tower.', 'The town has decided on closing the tower.'],
    ['The painting is to start on Monday.', 'The painting started on Monday.'],
    ['The council is due to vote on 9 June.', 'The council voted on 9 June.'],
  ),
  ...all(
    'fr',
    [
      'Si la ville accepte, le péage pourrait cesser en août.',
      'Le péage va cesser en août, si la ville accepte.',
    ],
    ['Le péage devrait cesser en août.', 'Le péage cessera en août.'],
    [
      'Les conclusions des peintres sont attendues en mai.',
      'Les conclusions des peintres seront publiées en mai.',
    ],
    ['La ville envisage de fermer la tour.', 'La ville a décidé de fermer la tour.'],
  ),
];

/** What is left open and told so, and what is certain in the paragraph, or of something else. */
export const leftOpen: readonly Retelling[] = [
  ...all(
    'en',
    ['The toll could end in August 2027.', 'If all goes well, the toll will end in August 2027.'],
    [
      'If the town agrees, the toll could end in August 2027.',
      'The story does not say when the toll will end.',
    ],
    ['The toll could end in August. The tower will close in May.', 'The tower will close in May.'],
    [
      'The toll could end in August. The toll ends in August for boats.',
      'The toll ends in August for boats.',
    ],
    ['The toll could end in spring. A fair will end with a race.', 'The fair will end with a race.'],
    ['The mayor said a boat would be free for painters.', 'The mayor says a boat will be free for painters.'],
    ['The debt is expected to reach £12,000 in March.', 'The debt is likely to reach £12,000 in March.'],
    ['The findings of the painters are expected in May.', 'The findings of the painters are due in May.'],
    ['The findings of the painters are expected in May.', 'The findings of the painters will be read aloud.'],
    [
      'The town is considering a toll for boats. It has decided to paint the tower.',
      'The town has decided to paint the tower.',
    ],
    ['The council is due to vote on 9 June.', 'The council will vote on 9 June.'],
    [
      'The painting is to start on Monday. It started in part on Friday.',
      'The painting started in part on Friday.',
    ],
    ['The tower could close in May.', 'There are painters for the tower closures in May.'],
    ['The town could vote on the toll in May.', 'The town’s votes on the toll in May are public.'],
    ['The toll could cost boats £5 a day.', 'The costs for boats could be £5 a day.'],
  ),
  ...all(
    'fr',
    ['Le péage devrait cesser en août.', 'Le péage doit cesser en août.'],
    [
      'Les conclusions des peintres sont attendues en mai.',
      'Les conclusions des peintres devraient paraître en mai.',
    ],
  ),
];

/** Denials in few words, or in a clause beside another denial, turned round. */
export const turned: readonly Retelling[] = [
  ...all(
    'en',
    ['Nothing has been decided.', 'The decision has been made.'],
    ['No decision has been made.', 'The town has decided to paint the tower.'],
    [
      'A painter says the ladders fell. The council denies this.',
      'A painter says the ladders fell; the council confirms this.',
    ],
    [
      'The mayor said he could not go on, and denied that the ladders had been sold already.',
      'The mayor said he could not go on, and admitted that the ladders had been sold already.',
    ],
    [
      'The mayor said he could not go on, and denied that the ladders had been sold already.',
      'The mayor said he could not go on, and said that the ladders had been sold already.',
    ],
  ),
  ...all(
    'fr',
    ['Rien n’est décidé.', 'La décision est prise.'],
    [
      'Un peintre dit que les échelles sont tombées. Le conseil le dément.',
      'Un peintre dit que les échelles sont tombées ; le conseil le confirme.',
    ],
    [
      'Le maire a dit qu’il ne pouvait continuer, et nié que les échelles aient été vendues.',
      'Le maire a dit qu’il ne pouvait continuer, et admis que les échelles ont été vendues.',
    ],
  ),
];

/** The same kept, told as somebody's word, or of something else. */
export const kept: readonly Retelling[] = [
  ...all(
    'en',
    ['Nothing has been decided.', 'Whether the town has decided is open.'],
    [
      'Nothing has been decided. Ann Writer says the town has made its decision.',
      'Ann Writer says that the town has made its decision.',
    ],
    [
      'Nothing has been decided on the toll. The town has decided to paint the tower.',
      'The town has decided to paint the tower.',
    ],
    ['Nothing has been decided.', 'The painters wait until the town has decided.'],
    [
      'A painter says the ladders fell. The council denies this; the mayor confirms it.',
      'A painter says the ladders fell; the mayor confirms it.',
    ],
    [
      'The mayor said he could not go on, and denied that the ladders had been sold already.',
      'The mayor said he could not go on, and said that the ladders had not been sold.',
    ],
  ),
  ...all(
    'fr',
    ['Rien n’est décidé.', 'Rien n’est encore décidé.'],
    ['Rien n’est décidé.', 'Les peintres attendent que la ville ait tranché.'],
  ),
];
