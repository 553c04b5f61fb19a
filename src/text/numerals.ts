import type { Language } from './language.ts';

const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const french =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );

/** The words for 0 to 99, without accents; « vingt et un » is left out. */
export function numerals(language: Language): readonly string[] {
  return language === 'en'
    ? [
        ...english,
        ...counted(
          ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
          english,
          10,
        ),
      ]
    : [
        ...french,
        ...counted(['vingt', 'trente', 'quarante', 'cinquante'], french, 10),
        ...counted(['soixante', 'quatre-vingt'], french, 20),
      ];
}

function counted(tens: readonly string[], units: readonly string[], each: number): readonly string[] {
  return tens.flatMap((ten) => units.slice(0, each).map((unit, at) => (at === 0 ? ten : `${ten}-${unit}`)));
}
