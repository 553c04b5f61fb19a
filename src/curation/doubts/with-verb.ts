import { listed } from '../../text/listed.ts';

/** The verbs of what messages say about paragraphs, for one and for several. */
const forSeveral = { says: 'say', has: 'have', does: 'do' } as const;

/** What a message says something of, and its verb in the number of it: "p6 says", "p6 and p7 say". */
export function withVerb(subjects: readonly string[], verb: keyof typeof forSeveral): string {
  return `${listed(subjects)} ${subjects.length > 1 ? forSeveral[verb] : verb}`;
}
