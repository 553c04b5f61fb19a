import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { clearMarker } from '../../text/hedges.ts';
import { wholeWords } from '../../text/latin-pattern.ts';
import type { Language } from '../../text/language.ts';
import { ofTheStory } from './kept-stances.ts';
import { statementsIn } from './likeness.ts';
import {
  helpers,
  isAtTheSameTime,
  isOfTheSame,
  isOfTheSameMatter,
  smallClausesIn,
  withHelper,
  withVerbs,
  withoutMay,
  type Predication,
} from './predications.ts';
import type { Retold } from './retold.ts';
import { withVerb } from './with-verb.ts';

/** A way to leave something open, and the ways to tell the same as certain. */
interface Hedge {
  readonly open: RegExp;
  /** What makes the hedge none where the statement has it: "said it would" reports what "will" come. */
  readonly unless?: RegExp;
  readonly certain: readonly RegExp[];
  /** The form of a verb that tells it as certain by itself: "closes" for "could close". */
  readonly form?: RegExp;
  readonly told: string;
  /** Whether the answer's clause is about what the paragraph leaves open. */
  readonly isSame: (one: Predication, other: Predication) => boolean;
}

const ahead = helpers('will', 'shall', '(?:is|are) (?:going )?to');
const reported = wholeWords(
  'said|told|announced|promised|added|warned|claimed|denied|insisted|estimated|thought|believed|knew|reported|confirmed|hoped|feared|asked',
);
const decided = helpers(
  '(?:has|have|had) (?:now |already |finally )?(?:decided|agreed|resolved|voted|chosen)(?: (?:to|on|that|in favour of))?',
  'decided (?:to|on)',
  '(?:will|would|(?:is|are|was|were) (?:going )?to|is|are|was|were) (?:go|going|press|pressing|push|pushing) ahead with',
);
const presentForm = /^\p{Ll}{2,}s$/u;
const certainly = 'states it as certain';

const hedges: Readonly<Record<Language, readonly Hedge[]>> = {
  en: [
    {
      open: helpers('could', 'might', 'may'),
      certain: [ahead],
      form: presentForm,
      told: certainly,
      isSame: isOfTheSame,
    },
    {
      open: helpers('would'),
      unless: reported,
      certain: [ahead],
      form: presentForm,
      told: certainly,
      isSame: isOfTheSame,
    },
    {
      open: helpers('(?:is|are|was|were) expected to'),
      certain: [ahead],
      form: presentForm,
      told: certainly,
      isSame: isOfTheSame,
    },
    {
      open: helpers('(?:is|are|was|were) expected(?= (?:in|on|by|this|next|before|after))'),
      certain: [ahead],
      told: certainly,
      isSame: isAtTheSameTime,
    },
    {
      open: helpers('consider(?:s|ing)', '(?:plans|planning|intends|proposes|wants|hopes)(?: to)?'),
      certain: [decided],
      told: 'states it as decided',
      isSame: isOfTheSameMatter,
    },
    {
      open: helpers('(?:is|are) (?:due |set |scheduled |expected )?to', 'will'),
      certain: [],
      form: /^\p{Ll}{2,}ed$/u,
      told: 'states it as done',
      isSame: isOfTheSame,
    },
  ],
  fr: [
    {
      open: helpers('(?:pour|dev)rai(?:en)?t'),
      certain: [helpers('va|vont')],
      form: /^\p{Ll}{3,}(?:ra|ront)$/u,
      told: certainly,
      isSame: isOfTheSame,
    },
    {
      open: helpers(String.raw`(?:est|sont) attendue?s?(?= (?:en|le|pour|d['’]ici|avant|après)(?!\p{L}))`),
      certain: [],
      form: /^\p{Ll}{2,}(?:ra|ront)$/u,
      told: certainly,
      isSame: isAtTheSameTime,
    },
    {
      open: helpers("(?:envisage|prévoi)(?:nt|t|ait|aient)?(?: d[e’'])?"),
      certain: [helpers("(?:a|ont|avait|avaient) (?:déjà )?décidé(?: d[e’'])?")],
      told: 'states it as decided',
      isSame: isOfTheSameMatter,
    },
  ],
};

/** Whatever else leaves something open. */
const leftOpen: Readonly<Record<Language, RegExp>> = {
  en: wholeWords(
    String.raw`could|might|may|can|should|unless|whether|possib\p{L}+|potential\p{L}*|perhaps|maybe|probabl\p{L}+|likely|chance\p{L}*|risk\p{L}*|threat\p{L}*|expect\p{L}*|due|fear\p{L}*|hop(?:es?|ed|ing)|(?:plans?|planned|planning|propos\p{L}+) to|consider\p{L}*|depend\p{L}*|rumou?r\p{L}*|wants?|asks?`,
  ),
  fr: wholeWords(
    String.raw`pourr\p{L}+|devr\p{L}+|peut|peuvent|peut-être|sauf|risqu\p{L}*|menac\p{L}*|éventuel\p{L}*|probable\p{L}*|possib\p{L}+|crain\p{L}*|esp[èé]r\p{L}*|prév\p{L}*|envisag\p{L}*|dépend\p{L}*|rumeurs?|doi(?:t|vent)`,
  ),
};

const condition: Readonly<Record<Language, RegExp>> = {
  en: wholeWords('if|once|provided|assuming'),
  fr: wholeWords(String.raw`si|s['’]ils?|une fois`),
};

/** Words that begin a question or a subordinate clause: "when the hall will be sold". */
const asks: Readonly<Record<Language, RegExp>> = {
  en: wholeWords('what|when|where|who|whom|whose|why|how|whether|if|until|before|once'),
  fr: wholeWords(String.raw`quand|où|comment|pourquoi|combien|quel(?:le)?s?|si|s['’]ils?|lorsqu\p{L}*|avant`),
};

/** A text that tells as certain, decided or done what its paragraphs leave open: "will close, if …" for "could close, if …". */
export function toldAsCertain(manuscript: Manuscript, retold: readonly Retold[]): readonly Problem[] {
  return retold.flatMap(({ label, item, path, language, text, where, statements }) =>
    statementsIn(text[language]).flatMap((statement) => {
      if (ofTheStory[language].test(statement) || leftOpen[language].test(withoutMay(statement))) return [];
      const found = hedges[language].flatMap((hedge) => firmIn(statement, statements, hedge, language)).at(0);
      if (found === undefined) return [];
      const { open, firm, told } = found;
      const message = `${withVerb(where, 'says')} "${open.written}" of this, and the ${label} ${told}, with "${firm.written}": keep it`;
      return [{ ...manuscript.place(item, [...path, language], statement), message }];
    }),
  );
}

interface Firm {
  readonly open: Predication;
  readonly firm: Predication;
  readonly told: string;
}

function firmIn(
  statement: string,
  statements: readonly string[],
  hedge: Hedge,
  language: Language,
): readonly Firm[] {
  const told = smallClausesIn(statement, language)
    .filter(
      (clause) => !asks[language].test(clause) && clearMarker(clause, 'negation', language) === undefined,
    )
    .flatMap((clause) => certainIn(clause, hedge, language));
  if (told.length === 0) return [];
  // What one of them also says plainly may come from there.
  const plain = statements.flatMap((other) =>
    smallClausesIn(other, language).flatMap((clause) => certainIn(clause, hedge, language)),
  );
  return statements
    .filter((other) => hedge.unless?.test(other) !== true)
    .filter((other) => condition[language].test(other) || !condition[language].test(statement))
    .flatMap((other) =>
      smallClausesIn(other, language).flatMap((clause) => withHelper(clause, hedge.open, language)),
    )
    .flatMap((open) => {
      const firm = told.find(
        (one) => hedge.isSame(one, open) && !plain.some((other) => hedge.isSame(one, other)),
      );
      return firm === undefined ? [] : [{ open, firm, told: hedge.told }];
    });
}

function certainIn(clause: string, { certain, form }: Hedge, language: Language): readonly Predication[] {
  return [
    ...certain.flatMap((helper) => withHelper(clause, helper, language)),
    ...(form === undefined ? [] : withVerbs(clause, form, language)),
  ];
}
