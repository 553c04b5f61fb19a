/** Words that show what kind of thing is asked, in both languages, by kind; the same for every story. */
export const questionWords: Readonly<Record<string, readonly string[]>> = {
  who: ['who', 'whom', 'qui'],
  when: ['when', 'quand'],
  where: ['where', 'ou'],
  why: ['why', 'pourquoi'],
  how: ['how', 'comment'],
  'how-much': ['how much', 'how many', 'combien'],
  what: ['what', 'quoi', 'que'],
  which: ['which', 'quel', 'quelle', 'quels', 'quelles', 'lequel', 'laquelle', 'lesquels', 'lesquelles'],
  not: ['not', 't', 'no', 'pas', 'jamais', 'never', 'aucun', 'non'],
};
