import type { Name } from './story.ts';

/**
 * A name with the forms that a text names it by: without the aliases in lower case, which are what readers type ("the village", "okoro")
 * and ordinary words in a text.
 */
export function withProperForms({ kind, aliases, ...rest }: Name): Name {
  const isDemonym = (alias: string): boolean => kind === 'place' && !alias.includes(' ');
  return {
    ...rest,
    kind,
    aliases: {
      en: aliases.en.filter((alias) => hasCapital(alias)),
      // French writes « américain » without a capital.
      fr: aliases.fr.filter((alias) => hasCapital(alias) || isDemonym(alias)),
    },
  };
}

function hasCapital(alias: string): boolean {
  return alias !== alias.toLowerCase();
}
