/** The places that people pick, from the first, as they write them in both languages. */
const places = [
  'first|1st|1|one|premiere?|1ere?|1e|1er|une?',
  'second|2nd|2|two|deux|deuxieme|seconde?|2e|2eme|2nde?|2ieme',
  'third|3rd|3|three|trois|troisieme|3e|3eme|3ieme',
];
const last = 'last|derniere?';
/** The place of the last one, as `at` counts. */
const lastPlace = -1;

const choosing =
  '(?:(?:i (?:want|pick|choose|take|meant|mean)|i ll (?:take|have|pick)|give me|tell me|show me|answer|je (?:veux|prends|choisis|voulais)|donne moi|dis moi|reponds a|va pour) )?';
const article = '(?:(?:the|la|le|number|numero|num|no|n|nr|option|choice|choix|question|answer) )*';
const noun = '(?: (?:one|question|option|choice|choix|suggestion|proposition))?';

const patterns = [...places, last].map(
  (words, place) =>
    [
      place < places.length ? place : lastPlace,
      new RegExp(`^${choosing}${article}(?:${words})${noun}$`, 'u'),
    ] as const,
);

/**
 * The place of the question that a message picks of those offered, from 0, or -1 for the last: "number 2", « la 2e ». Undefined for
 * any other message.
 *
 * @param words The folded words of the whole message.
 */
export function placePicked(words: readonly string[]): number | undefined {
  const text = words.join(' ');
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}
