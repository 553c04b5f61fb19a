import type { Language } from '../../../src/text/language.ts';

/** What a paragraph says, and how an answer tells it. */
export interface Retelling {
  readonly language: Language;
  readonly paragraph: string;
  readonly told: string;
}

function all(language: Language, ...pairs: readonly (readonly [string, string])[]): readonly Retelling[] {
  return pairs.map(([paragraph, told]) => ({ language, paragraph, told }));
}

/** Denials that an answer tells as what is so. */
export const denied: readonly Retelling[] = [
  ...all(
    'en',
    ['The mayor denied having agreed to the toll.', 'The mayor has agreed to the toll.'],
    ['The town denied that anything had been decided about ladders.', 'The town has decided on the ladders.'],
    ['The town denied that anyone had asked for ladders.', 'The town was asked for the ladders.'],
    ['The mayor denies that the painters were paid twice a week.', 'The painters were paid twice a week.'],
    [
      'The mayor said the town had not borrowed the money.',
      'The town has borrowed the money, the mayor says.',
    ],
    ['The mayor rejects the claim that somebody switched off the lamps.', 'Somebody switched off the lamps.'],
    ['No one has tested the paint.', 'The paint has been tested.'],
    ['No painter would lose pay, the mayor said.', 'Painters will lose pay, the mayor says.'],
    [
      'A painter who did not want to be named said that the ladders had not been stolen.',
      'A painter who did not want to be named said that the ladders had been stolen.',
    ],
    [
      'A painter who asked not to be named said that the ladders had not been stolen.',
      'A painter who did not want to be named said that the ladders had been stolen.',
    ],
  ),
  ...all(
    'fr',
    ['Le maire a démenti avoir accepté le péage.', 'Le maire a accepté le péage.'],
    ['Le maire nie que les peintres aient été payés deux fois.', 'Les peintres ont été payés deux fois.'],
    [
      'La ville n’a pas emprunté cette somme, dit le maire.',
      'La ville a emprunté cette somme, dit le maire.',
    ],
    ['La ville dément avoir fait une offre.', 'La ville a fait une offre.'],
    [
      'La ville dément que quoi que ce soit ait été décidé sur les échelles.',
      'La ville a décidé des échelles.',
    ],
    [
      'Le maire dit que la ville n’a pas ordonné de fermer le port.',
      'La ville a ordonné la fermeture du port.',
    ],
  ),
];

/** What an unnamed source says, told as a fact. */
export const unnamed: readonly Retelling[] = [
  ...all(
    'en',
    ['A person familiar with the matter said the port would close in May.', 'The port closes in May.'],
    ['According to a source close to the builders, the paint is cheap.', 'The paint is cheap.'],
    ['According to one insider, the paint is cheap.', 'The paint is cheap.'],
    ['The paint is cheap, says a former employee.', 'The paint is cheap.'],
    [
      'Two painters, who asked not to be named, said the ladders had been stolen.',
      'The ladders were stolen.',
    ],
    ...[
      'A town painter who did not want to be named said that',
      'A town painter who declined to be named said that',
      'An anonymous town painter said that',
      'A town employee said on condition of anonymity that',
      'An unnamed painter said that',
      'According to a town employee who asked not to be named,',
    ].flatMap((who): readonly (readonly [string, string])[] => {
      const also = who.startsWith('According') ? 'and' : 'and that';
      const paragraph = `${who} four of the seven ladders could fall, ${also} painters were told in June to stop buying brushes.`;
      return [
        [paragraph, 'Painters were told in June to stop buying brushes.'],
        [paragraph, 'Four of the seven ladders will fall.'],
        [paragraph, 'Four of the seven ladders will fall. The mayor denies it.'],
      ];
    }),
    [
      'Four of the ladders could fall, according to a painter who asked not to be named. The painter said that the town had stopped buying brushes.',
      'The town has stopped buying brushes.',
    ],
  ),
  ...all(
    'fr',
    ['Selon une source proche du dossier, le port fermera en mai.', 'Le port fermera en mai.'],
    ['Deux salariés anonymes affirment que la peinture coûte peu.', 'La peinture coûte peu.'],
    ['Deux employés du port affirment que la peinture coûte peu.', 'La peinture coûte peu.'],
    ['Selon un ancien salarié, la peinture coûte peu.', 'La peinture coûte peu.'],
    ['La peinture coûte peu, selon une personne au fait des travaux.', 'La peinture coûte peu.'],
    ...[
      'Un peintre de la ville qui n’a pas voulu être nommé affirme que',
      'Un employé de la ville, qui a requis l’anonymat, affirme que',
      'Selon un employé qui ne souhaite pas être cité,',
    ].flatMap((who): readonly (readonly [string, string])[] => {
      const also = who.startsWith('Selon') ? 'et' : 'et que';
      const paragraph = `${who} quatre des sept échelles pourraient tomber, ${also} la ville a cessé en juin de commander des pinceaux.`;
      return [
        [paragraph, 'La ville a cessé en juin de commander des pinceaux.'],
        [paragraph, 'Quatre des sept échelles tomberont.'],
      ];
    }),
    [
      'Selon un employé anonyme, quatre des échelles pourraient tomber. L’employé ajoute que la ville a cessé de commander des pinceaux.',
      'La ville a cessé de commander des pinceaux.',
    ],
  ),
];

/** What an unnamed source says, told as what somebody else confirms. */
export const confirmed: readonly Retelling[] = [
  ...all(
    'en',
    [
      'A painter who did not want to be named said that four of the seven ladders could fall. The town denied that anything had been decided.',
      'The town confirmed that four of the seven ladders would fall.',
    ],
    [
      'According to a source close to the builders, the paint is cheap.',
      'The town admits that the paint is cheap.',
    ],
  ),
  ...all('fr', [
    'Selon un peintre qui a requis l’anonymat, quatre des sept échelles pourraient tomber.',
    'La ville a confirmé que quatre des sept échelles tomberaient.',
  ]),
];

/** What may come, told as certain. */
export const certain: readonly Retelling[] = [
  ...all(
    'en',
    [
      'Ann Writer said that four of the seven ladders could fall.',
      'Four of the seven ladders will fall, Ann Writer says.',
    ],
    [
      'Four of the seven ladders might fall in spring.',
      'In spring, four of the seven ladders are going to fall.',
    ],
  ),
  ...all('fr', [
    'Ann Writer dit que quatre des sept échelles pourraient tomber.',
    'Quatre des sept échelles tomberont, dit Ann Writer.',
  ]),
];

/** Answers that keep what the paragraph denies, or say who says so. */
export const honest: readonly Retelling[] = [
  ...all(
    'en',
    ['The mayor denied having agreed to the toll.', 'The mayor has agreed to no toll.'],
    ['The mayor denied having agreed to the toll.', 'Whether the mayor agreed to the toll is disputed.'],
    ['The mayor denies that the painters were paid.', 'The painters went without pay, says the mayor.'],
    [
      'The mayor says that the painters were paid; the bank denies that they were paid.',
      'The mayor says that the painters were paid.',
    ],
    ['The mayor said the town had not borrowed the money.', 'The town borrowed nothing, the mayor says.'],
    ['No one has tested the paint yet.', 'The paint is still to be tested.'],
    ['The toll does not start before the spring.', 'The toll starts in the spring at the earliest.'],
    ['A person familiar with the matter said the port would close in May.', 'The port may close in May.'],
    [
      'A person familiar with the matter said the port would close in May.',
      'Somebody who knows the matter says that the port closes in May.',
    ],
    [
      'Two painters, who asked not to be named, said the ladders had been stolen.',
      'Two painters speak of stolen ladders.',
    ],
    [
      'A source says that the port closes in May. The port closes in May, the mayor confirmed.',
      'The port closes in May, the mayor confirms.',
    ],
    ['A clinic is held once a fortnight.', 'There is a clinic every two weeks.'],
    ['The mayor denies that a rival pays her.', 'No rival pays her, says the mayor.'],
    ['The mayor wants a toll.', 'The mayor wants a toll; nobody has confirmed that it comes.'],
    [
      'The council has not decided on the toll; it will decide in June.',
      'The council will decide on the toll in June.',
    ],
    ['The town has not paid the bill of the painters.', 'The town owes the painters their bill.'],
    ['Nobody was hurt when the crane fell.', 'Everybody was safe when the crane fell.'],
    [
      'The town did not comment on the leak; a diver confirmed the leak.',
      'A diver of the town confirmed the leak.',
    ],
    ['The judge did not allow the appeal.', 'The judge turned down the appeal.'],
    ['The mayor had not read the letter until Monday.', 'The mayor read the letter on Monday.'],
    ['The mayor denied that taxes would rise.', 'The union says that taxes would rise; the mayor denies it.'],
    ['Nobody has tested the paint.', 'Tests of the paint have not taken place.'],
    [
      'A painter who did not want to be named said that four of the ladders could fall, and that painters were told to stop buying brushes. The mayor denied that anything had been decided about ladders.',
      'Painters were told to stop buying brushes, says a painter. The mayor denied that anything had been decided about ladders.',
    ],
    [
      'A painter who did not want to be named said that four of the ladders could fall. The mayor denied that anything had been decided about ladders.',
      'The mayor denied that anything had been decided about ladders.',
    ],
    [
      'A painter who did not want to be named said the crane had moved. The town sold the old ladders in May.',
      'The town sold the old ladders in May.',
    ],
    [
      'A child who did not want to be named won the race of the ladders.',
      'A child won the race of the ladders.',
    ],
    [
      'Four of the seven ladders could fall when the crane moves in May.',
      'The crane will move in May, and four of the seven ladders are at risk.',
    ],
    ['Four of the seven ladders could fall in May.', 'Four of the seven ladders may well fall in May.'],
    [
      'The town could not pay for the seven ladders in May.',
      'The town will not pay for the seven ladders in May.',
    ],
    ...[
      'who did not want to be named',
      'who declined to be named',
      'who wasn’t named',
      'who doesn’t wish to be identified',
      'speaking on condition of anonymity',
    ].flatMap((wish): readonly (readonly [string, string])[] => [
      [
        `A painter ${wish} said that four of the ladders could fall.`,
        'A painter who did not want to be named said that four of the ladders could fall.',
      ],
      [
        'A painter who asked not to be named said that four of the ladders could fall.',
        `A painter ${wish} said that four of the ladders could fall.`,
      ],
    ]),
  ),
  ...all(
    'fr',
    ['Le maire a démenti avoir accepté le péage.', 'Le maire n’a pas accepté le péage.'],
    ['Le maire a démenti avoir accepté le péage.', 'Le maire écarte l’idée d’un péage accepté.'],
    ['La ville dément avoir fait une offre.', 'La ville dit qu’aucune offre n’a été faite.'],
    ['Le péage ne commence pas avant le printemps.', 'Le péage commence au printemps, au plus tôt.'],
    ['Selon une source proche du dossier, le port fermera en mai.', 'Le port fermerait en mai.'],
    [
      'Deux salariés anonymes affirment que la peinture coûte peu.',
      'Deux salariés disent que la peinture coûte peu.',
    ],
    ['Le conseil n’a pas tranché ; il tranchera en juin.', 'Le conseil tranchera en juin.'],
    ['Il nie être l’auteur de la lettre.', 'Il dit qu’un autre est l’auteur de la lettre.'],
    ['Le maire n’a lu la lettre que lundi.', 'Le maire a lu la lettre lundi.'],
    [
      'Un peintre qui n’a pas voulu être nommé dit que quatre des échelles pourraient tomber, et que la ville a cessé de commander des pinceaux.',
      'La ville a cessé de commander des pinceaux, selon un peintre.',
    ],
    [
      'Selon une source proche du port, la peinture coûte peu ; la ville a refusé de répondre.',
      'Une source confirme que la peinture coûte peu.',
    ],
    [
      'La ville dément que quoi que ce soit ait été décidé sur les échelles.',
      'La ville décidera du sort des échelles.',
    ],
    [
      'Quatre des sept échelles pourraient tomber quand la grue partira.',
      'La grue partira, et quatre des sept échelles risquent de tomber.',
    ],
    ...[
      'qui n’a pas voulu être nommé',
      'qui ne souhaite pas être cité',
      'qui a requis l’anonymat',
      'dont le nom n’est pas donné',
    ].flatMap((wish): readonly (readonly [string, string])[] => [
      [
        `Un peintre ${wish} dit que quatre des échelles pourraient tomber.`,
        'Un peintre qui n’a pas voulu être nommé dit que quatre des échelles pourraient tomber.',
      ],
      [
        'Sous couvert d’anonymat, un peintre dit que quatre des échelles pourraient tomber.',
        `Un peintre ${wish} dit que quatre des échelles pourraient tomber.`,
      ],
    ]),
    ['Tous les quinze jours, un marché a lieu.', 'Un marché a lieu toutes les deux semaines.'],
  ),
];
