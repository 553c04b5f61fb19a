/** How people ask what the story is about, without a word of it. */
const phrases = new Set(
  `what is this about, what s this about, what is it about, what s it about, what is all this about, what s all this about,
   what is this story, what is this story about, what s the story about, what is the story about, what is the story, what s the story,
   the story, tell me the story, tell me about the story, tell me about it all, what is this article, what is the article,
   what happened, what happened exactly, what s happening, what is happening, what s going on here, what is going on,
   what s the news, what is the news, the news, any news, news, what s new, what did i miss, what is up with all this, context please,
   what should i know, what is important, main points, key points, key facts, the gist, give me the gist, overview, in a nutshell,
   c est quoi cette histoire, c est quoi l histoire, quelle est cette histoire, c est quoi cet article, c est quoi l article,
   de quoi ca parle, ca parle de quoi, de quoi il s agit, de quoi s agit il, il s agit de quoi, c est quoi le sujet, quel est le sujet,
   de quoi parle l article, de quoi parle cet article, l article parle de quoi, l histoire, raconte l histoire, raconte moi l histoire,
   que s est il passe, qu est ce qui s est passe, il s est passe quoi, que se passe t il, qu est ce qui se passe, il se passe quoi,
   c est quoi l info, c est quoi la nouvelle, c est quoi les nouvelles, quoi de neuf dans l actu, les nouvelles, l actu, les infos,
   l essentiel, les points cles, en gros, en gros c est quoi, en gros il se passe quoi, resume moi tout, fais moi un resume`
    .split(',')
    .map((phrase) => phrase.trim().split(/\s+/u).join(' ')),
);

/** The word that finds a story's summary: the matcher reads it in both languages. */
export const summaryWord = 'summary';

/** Whether a message asks what the story is about, and nothing of it. */
export function asksForWholeStory(words: readonly string[]): boolean {
  return phrases.has(words.join(' '));
}
