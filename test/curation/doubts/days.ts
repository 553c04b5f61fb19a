/** What a paragraph says of days, how an answer tells it, and the wrong day with the right one. */
export const wrongDays = [
  [
    'About 200 painters met in the town hall on Wednesday evening. By Thursday night 40 ladders had been sold.',
    'About 200 painters met in the town hall on Thursday evening.',
    'Thursday',
    'Wednesday',
  ],
  [
    'The council will vote on the toll for boats on 9 June. Painters begin to paint the tower on 24 April.',
    'The council will vote on the toll for boats on 24 April.',
    '24 April',
    '9 June',
  ],
  [
    'The sale of ladders starts on 16 March and ends on 24 April.',
    'The sale of ladders starts on 16 March and ends on 24 March.',
    '24 March',
    '24 April',
  ],
] as const;

/** The same told rightly, or without making clear which statement it retells. */
export const rightDays = [
  [
    'About 200 painters met in the town hall on Wednesday evening. By Thursday night 40 ladders had been sold.',
    'By Thursday night 40 ladders had been sold.',
  ],
  [
    'Painters met in the town hall on Wednesday evening. Painters met in the town hall again on Thursday.',
    'Painters met in the town hall on Thursday.',
  ],
  [
    'About 200 painters met in the town hall on Wednesday, and again on Thursday.',
    'About 200 painters met in the town hall on Thursday.',
  ],
  [
    'The sale of ladders is on from 24 to 28 March, and the fair on 24 April.',
    'The sale of ladders is on from 24 March.',
  ],
  [
    'About 200 painters met on Wednesday. Lamps went out on Thursday.',
    'On Thursday painters spoke of lamps.',
  ],
] as const;
