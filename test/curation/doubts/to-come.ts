import type { Retelling } from './retellings.ts';

/** What is asked for and awaited, told as given. */
export const given: readonly Retelling[] = [
  {
    language: 'en',
    paragraph: 'The town has asked the port for 50 ladders more and expects to hear in February.',
    told: 'The town has asked the port for 50 ladders and has got them.',
  },
  {
    language: 'en',
    paragraph: 'The town asked the port for 50 ladders; an answer is expected in spring.',
    told: 'The town asked the port for 50 ladders and was given them.',
  },
  {
    language: 'fr',
    paragraph: 'La ville a demandé 50 échelles au port et attend une réponse en février.',
    told: 'La ville a demandé 50 échelles au port et les a obtenues.',
  },
];

/** The same told as it is, or beside something that was given. */
export const awaited: readonly Retelling[] = [
  {
    language: 'en',
    paragraph: 'The town has asked the port for 50 ladders more and expects to hear in February.',
    told: 'The town has asked the port for 50 ladders more.',
  },
  {
    language: 'en',
    paragraph: 'The town has asked the port for 50 ladders more and expects to hear in February.',
    told: 'The town has asked the port for 50 ladders more and has yet to get them.',
  },
  {
    language: 'en',
    paragraph: 'The town has asked the port for 50 ladders more and expects to hear in February.',
    told: 'Whether the town has got the 50 ladders that it asked the port for is to be seen in February.',
  },
  {
    language: 'en',
    paragraph:
      'The town has received 30 ladders. It has asked the port for 50 ladders more and expects to hear in February.',
    told: 'The town has received 30 ladders, and has asked the port for 50 more.',
  },
  {
    language: 'fr',
    paragraph: 'La ville a demandé 50 échelles au port et attend une réponse en février.',
    told: 'La ville a demandé 50 échelles au port, et saura en février si elle les a obtenues.',
  },
];
