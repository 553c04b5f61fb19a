const lead = '(?:(?:ok|so|hi|hello|hey|wait|um|bonjour|salut|slt|coucou|et|euh|bon|alors|attends) )*';
const end = '(?: (?:exactly|here|please|then|ici|au juste|stp|svp|en fait|la))*';
const asking = new RegExp(
  `^${lead}(?:${[
    '(?:what is|what s|whats) (?:this|this thing|this place|this channel|this server|this room|here|(?:this|the|that) bot(?: (?:for|about|doing(?: here)?))?)',
    '(?:what am i looking at|what do i do here|where am i|how does (?:this|it|this thing) work|what is going on here)',
    '(?:c est quoi|qu est ce que c est que|qu est ce que c est)(?: (?:ca|cela|ce truc|ce machin|ce bidule|ici|cet endroit|ce salon|ce canal|ce serveur|(?:ce|le|ton|cette|l) ?(?:bot|robot|appli|ia)))?',
    '(?:what does|what do|whats|what is) (?:this|the|that) (?:bot|app) (?:do|for|about)',
    '(?:il|ca|ce bot|le bot) (?:sert a quoi|fait quoi) ?(?:ce bot|le bot)?',
    '(?:je suis ou|on est ou|comment ca marche|ca marche comment|on fait quoi ici|ca sert a quoi ici)',
  ].join('|')})${end}$`,
  'u',
);

/** Whether a message asks what the bot and the place are, as those do who meet it: only where nothing was said before. */
export function asksWhatThisIs(words: readonly string[]): boolean {
  return asking.test(words.join(' '));
}
