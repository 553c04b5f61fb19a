const subject = '(?:the |a |an |le |la |les |l |de |d |du |des )*(?<subject>\\S+(?: \\S+){0,2}?)';
const pointing =
  /^(?:and |but |et |mais )?(?:(?:is|are|was|were) (?:this|that|these|those)|cette|cet|ce|ces)\b/u;
const story =
  '(?:it|this|that|they|we|the (?:story|article|text|piece)|this (?:story|article)|(?:l|cet) (?:article|histoire)|le texte|il|on|ca|cela)';
const lead = '(?:(?:so|and|but|ok|hey|et|mais|alors|donc|est ce qu|est ce que) )*';
const end =
  '(?: (?:at all|anywhere|too|either|then|here|in (?:it|there|this|the \\S+)|ici|aussi|alors|dedans|dans \\S+(?: \\S+)?|quelque part|la dedans))*';

/** How people ask whether the story speaks of somebody or something. */
const asking = [
  `(?:is|are|was|were) ${subject} (?:even |ever |also )?(?:mentioned|named|cited|talked about|brought up|part of (?:it|this|the \\S+)|in (?:it|this|there|the (?:story|article|text)))`,
  `(?:does|do|did) ${subject} (?:even |ever |also )?(?:come up|appear|feature|get (?:a |any )?mention(?:ed)?)`,
  `(?:does|do|did) ${story} (?:even |ever |also )?(?:mention|name|cite|bring up|talk about|speak (?:of|about)|say (?:anything|something) (?:about|on|of)) ${subject}`,
  `(?:is there )?(?:anything|something|any mention|a word|any word) (?:about|on|of) ${subject}`,
  `${story} (?:parle|mentionne|cite|evoque|nomme)(?: t (?:il|on|elle))? ${subject}`,
  `(?:parle|mentionne|cite|evoque)(?: t)? (?:il|on) ${subject}`,
  `${subject} (?:est|sont)(?: (?:il|elle|ils|elles))? (?:mentionn|cit|evoqu|nomm)ee?s?`,
  `(?:(?:il |en )?est (?:il )?|(?:y a t il |il y a )?)(?:question|un mot|quelque chose|rien) (?:de|d|du|des|sur) ${subject}`,
].map((pattern) => new RegExp(`^${lead}(?:${pattern})${end}$`, 'u')); // prettier-ignore

/**
 * Whether the story speaks of what, where a message asks just that: "Acme" of "does Acme come up?". Undefined for any other message.
 *
 * @param words The folded words of the whole message.
 */
export function mentionAsked(words: readonly string[]): string | undefined {
  const text = words.join(' ');
  // "Is this source named?" asks of the one that was spoken of.
  if (pointing.test(text)) return undefined;
  return asking.map((each) => each.exec(text)?.groups?.['subject']).find((found) => found !== undefined);
}
