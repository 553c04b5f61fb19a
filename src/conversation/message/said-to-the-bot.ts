import type { SmallTalk } from '../../text/small-talk.ts';

const you = '(?:you|u|this bot|this thing|this|sidebar|the bot)';
const beingBot =
  '(?:ai|a i|bot|robot|human|person|machine|chatgpt|chat gpt|gpt|llm|claude|gemini|program|computer|real|alive|sentient|journalist|reporter|editor|someone|somebody|anyone|anybody|some guy|guy|dude)';
const otherBeing = '(?:ai|a i|bot|robot|human|chatgpt|chat gpt|gpt|llm|anyone|anybody)';
const etre = '(?:tu es|t es|es tu|vous etes|etes vous)';
const etreBot =
  '(?:ia|robot|bot|humaine?|chatgpt|chat gpt|machine|personne|journaliste|programme|ordi|ordinateur|vraie?|reele?|quelqu un|gars|mec|type|homme|femme|fille|etre humain)';
const badEn =
  '(?:useless|stupid|dumb|trash|garbage|bad|terrible|awful|broken|rubbish|idiot|moron|clown|joke|crap|shit|annoying|boring|wrong|slow|sucks?|lying|lie|lame|no (?:fun|help|use|good))';
const badFr =
  '(?:nule?|nulle|naze|nase|pourrie?|debile|con|conne|bete|stupide|inutile|merdique|claque|eclate|lent|limitee?|chiant|relou|useless|de merde|a chier)';
const keeping =
  '(?:keep|keeping|store|storing|save|saving|log|logging|record|recording|remember|track|tracking|collect|sell|share|spy)';
const garder =
  '(?:gardes?|gardez|garde|enregistres?|enregistrez|conserves?|conservez|stockes?|stockez|sauvegardes?|sauvegardez|espionnes?|retiens|retenez|memorises?|collectes?|revends?|notes)';
const kept =
  '(?:kept|stored|saved|logged|recorded|remembered|private|anonymous|confidential|gardee?s?|enregistree?s?|conservee?s?|stockee?s?|anonymes?|privee?s?|confidentiel(?:le)?s?)';
/** What was said here: a conversation without one of these words may be one in the story. */
const exchanged =
  '(?:notre|nos|cette|cet|l|mes|ma|mon|our|my|this) (?:chat )?(?:conversations?|echanges?|exchanges?|chats?|discussions?|dialogues?|historique|history|messages?|questions?)';

/** What is said to the bot or of it, as patterns over the folded words of a whole message; the first that fits counts. */
const patterns: readonly (readonly [SmallTalk, string])[] = [
  ['privacy', `(?:(?:what|how long|why|where) )?(?:do|does|will|can|are|is|did) ${you} ${keeping}\\b.*\\b(?:i|me|my|we|our|us|this|that|what|it|chats?|messages?|questions?|data|conversations?)\\b.*`],
  ['privacy', `what (?:do|will|are|can) ${you} (?:(?:do|doing|gonna|going to) )+with (?:my|our|what (?:i|we)|these|all (?:my|this|that|the)) .*`],
  ['privacy', '(?:(?:tu|vous) (?:fais|faites|fait) quoi|(?:que|qu est ce que) (?:tu |vous )?(?:fais|faites)(?: tu| vous)?) (?:de|avec|d) (?:mes|ma|mon|nos|ce que|tout ce que|ces) .*'],
  ['privacy', `(?:(?:what|how long|why|where) )(?:do|does|will|can|are|is|did) ${you} ${keeping}`],
  ['privacy', '(?:can you )?(?:(?:delete|erase|clear|wipe) (?:it|this|that|all of it|this chat|this conversation)|(?:delete|erase|forget|clear|wipe) (?:everything|all|me|my .*|what i .*))'],
  ['privacy', `(?:est ce que )?(?:tu|vous) (?:ne )?${garder} .*\\b(?:ce|je|j|mes|ma|mon|moi|ca|nos|messages?|questions?|donnees|conversations?)\\b.*`],
  ['privacy', `(?:.* )?(?:${keeping}|${garder}|${kept}) (?:.* )?${exchanged}(?: .*)?`],
  ['privacy', `(?:.* )?${exchanged} (?:.* )?${kept}(?: .*)?`],
  ['privacy', `(?:pourquoi |combien de temps )?(?:tu|vous) (?:me |m )?${garder}(?: quoi)?`],
  ['privacy', '(?:tu peux |vous pouvez )?(?:efface[rz]?|supprime[rz]?|oublie[rz]?) (?:tout|tout ca|ca|moi|mes .*|ce que .*|cette conversation|la conversation)'],
  ['nature', `(?:(?:are|r) ${you}|you|u|you re|you are|u r|is this bot) (?:(?:a|an|the|just|really|some|like|one of|kind of|even|actually|real|kinda) )*(?:${beingBot}|them|him|her|he|she)(?: or (?:(?:an?|the|just|really|some|real|actual) )*${beingBot})?`],
  ['nature', `is (?:this|there) (?:(?:a|an|any|just|really|some|even|actually|real) )*${otherBeing}(?: (?:here|there|typing|answering|behind this|behind it|underneath|under the hood|inside|i can talk to))?`],
  ['nature', `(?:(?:can|could|may|how do|how can) i|am i|i (?:want|need|d like|would like) to|let me|wanna|i wanna)? ?(?:talk|talking|speak|speaking|chat|chatting|texting|messaging) (?:to|with) (?:a |an |the )?(?:real |actual |live )?${beingBot}(?: or (?:an? |the )?${beingBot})?`],
  ['nature', '(?:who|what) (?:exactly )?(?:are|r|is) (?:you|u|sidebar|this bot)(?: exactly| really| even| anyway)?'],
  ['nature', `(?:est ce que )?${etre} (?:(?:un|une|vraiment|juste|pas|toi|bien|l un|aussi|genre|vraie?) )*${etreBot}(?: ou (?:(?:une?|vraiment|juste|bien|vraie?) )*${etreBot})?`],
  ['nature', `(?:est ce que )?(?:(?:je peux|puis je|on peut|je veux|je voudrais|j aimerais|comment) )?(?:parler|discuter|je parle|je discute) (?:a|avec) (?:un |une |des )?(?:vraie? |vrais )?${etreBot}s?`],
  ['nature', `(?:(?:do|are|did|can|is) )?${you} (?:use|using|used|run on|running on|based on|built on|powered by|made with) (?:\\w+ ){0,2}(?:ai|an ai|chatgpt|chat gpt|gpt|llm|mistral|claude|gemini|openai)(?: .*)?`],
  ['nature', '(?:est ce que )?(?:tu|vous) (?:utilises?|utilisez|tournes? (?:sur|avec)|tournez (?:sur|avec)|marches? avec|marchez avec|fonctionnes? avec|fonctionnez avec|passes? par|passez par|es base sur|etes base sur) (?:\\w+ ){0,2}(?:ia|chatgpt|chat gpt|gpt|llm|mistral|claude|gemini|openai)(?: .*)?'],
  ['help', `(?:so )?what (?:is|s|are) ${you}(?: (?:thing|bot|app))? (?:(?:even|actually|really) )?(?:good |useful |used |here )?for`],
  ['help', '(?:(?:tu as|t as|vous avez) quoi|(?:quelles?|quoi comme)) (?:comme )?(?:infos?|informations?|questions?|sujets?)(?: (?:tu as|t as|as tu|avez vous|vous avez))?|(?:what|which) (?:info|information|answers?) (?:do|have) (?:you|u)(?: have| got)?'],
  ['help', '(?:(?:alors|et|mais) )?(?:tu sers a quoi|vous servez a quoi|a quoi (?:tu sers|sers tu|vous servez|servez vous|sert ce (?:bot|truc|machin))|(?:ce (?:bot|truc|machin)) (?:ca )?sert a quoi)'],
  ['nature', `${etre} (?:qui|quoi)(?: exactement| au juste| toi| en fait)?`],
  ['nature', '(?:what|which) (?:ai |language |kind of )?(?:model|ai|llm) (?:do you|are you|is this|powers you|runs you)(?: (?:use|using|run on|running on|based on|run|on))?'],
  ['nature', '(?:how old are (?:you|u)|where are (?:you|u) from|where do (?:you|u) live|what s your age|t as quel age|tu as quel age|quel age (?:as tu|tu as|t as)|tu viens d ou|tu habites ou|t es d ou|tu es d ou)'],
  ['nature', '(?:(?:why|how) (?:should|can|could|would|do) (?:i|we|anyone|anybody)|(?:can|should) (?:i|we)|do i) (?:even |really )?(?:trust|believe|rely on) (?:you|u|this bot|a bot|a machine|your answers?)'],
  ['nature', '(?:pourquoi |est ce que |comment )?(?:(?:je |on )?(?:peux|peut|puis|devrais|dois)? ?(?:je |on )?)?(?:te|vous|t|a toi) (?:croire|croirais|croirait|fais(?:ais)? confiance|faire confiance)|pourquoi (?:je |on )?(?:te |vous )(?:crois|croirais|croirait|ferais confiance|ferait confiance)'],
  ['nature', '(?:what|whats|what s) (?:do (?:you|u) (?:personally )?(?:think|reckon|believe|feel)|your (?:opinion|view|take|thoughts?))(?: (?:about|of|on) (?:it|this|that|all this|all that))?|(?:t|tu|vous) (?:en )?penses? quoi(?: (?:toi|de ca|de tout ca))*|(?:que|qu est ce que) (?:tu |vous |t )?en (?:penses?|pensez)(?: tu| vous| toi)*|(?:ton|votre) (?:avis|opinion)'],
  ['help', '(?:.* )?(?:en mp|par mp|en prive|en message prive|in dms?|by dm|via dm|dm (?:you|u)|in private|in pms?|(?:in|by) (?:private|direct) messages?)(?: .*)?'],
  ['help', '(?:can|could|do|will|would) (?:you|u) (?:also |even |only |just )?(?:talk|speak|chat|answer|know|tell me|do) ?(?:questions )?(?:about |on )?(?:anything|something|everything|other things|other stuff|other stories|another story|anything else|other topics|this|this story|one story|the weather|sports?|football|politics|music)(?: else| only)?'],
  ['help', '(?:tu|vous) (?:peux|pouvez|sais|savez|parles|parlez|connais)(?: (?:aussi|que|juste|seulement))? ?(?:me )?(?:parler|parles|repondre|discuter)? ?(?:a |de |d |sur )?(?:autre chose|tout|n importe quoi|quoi d autre|ca|cet article|foot|sport|musique|la meteo|politique|autres sujets|autres articles)'],
  ['help', '(?:what|which) (?:topics?|subjects?|things?|stories|story|questions?)(?: (?:can|do|should|could))? (?:you|u|i|we)(?: (?:can|could|do|should))? (?:know|cover|answer|ask|talk about|discuss|have)(?: about)?'],
  ['help', '(?:.* )?(?:(?:can|could|would|will) (?:you|u)|please) help(?: me| us)?(?: (?:please|out|understand|with (?:it|this|that)))*|(?:.* )?(?:tu peux|peux tu|pouvez vous|vous pouvez|pourrais tu|tu pourrais|pourriez vous) (?:m|nous) aider(?: (?:stp|svp|s il .*|un peu|la dessus|avec ca))*'],
  ['maker', '(?:tu es|t es) paye(?: par .*)?'],
  ['maker', '(?:par qui )?(?:tu es|t es|es tu|vous etes|etes vous|tu as ete|t as ete)(?: \\w+)? (?:faite?|codee?|creee?|programmee?|developpee?|concue?|fabriquee?)(?: par qui)?'],
  ['maker', '(?:are you|who are you|do you get) (?:paid|owned|run|made|funded|sponsored) by.*|are (?:you|u) paid'],
  ['maker', 'who(?: (?:the hell|actually|even|exactly))? (?:made|built|created|programmed|coded|developed|designed|runs|owns|pays|trained|wrote|invented|controls) (?:you|u|this bot|sidebar)'],
  ['maker', 'qui (?:est ce qui )?(?:t a|t as|ta|vous a|vous as) (?:fait|faite|cree|creee|code|programme|developpe|fabrique|invente|concu|construit)'],
  ['help', 'what (?:else |(?:kind|sort|type)s? of (?:stuff|things?|questions?) )?(?:(?:can|should|could|shall) (?:i|you|we|u)|do (?:you|u)) (?:ask|do|say|know|answer|tell)(?: you| me| about| here| this| for me| exactly)*'],
  ['help', '(?:i )?(?:don t|do not|dunno|no idea) (?:know )?what (?:to|i should|i can|else to) (?:ask|say|do)'],
  ['help', '(?:je (?:ne )?)?sais (?:pas|plus) (?:quoi|ce que je peux|que) (?:te |vous )?(?:demander|dire|poser|faire).*'],
  ['help', '(?:qu est ce que|que|quoi|kestu) ?(?:tu|vous|je|on)? ?(?:sais|sait|peux|peut|savez|pouvez|puis)(?: tu| je| vous| on)?(?: te| vous)? (?:faire|dire|demander|repondre)(?: quoi)?'],
  ['help', '(?:tu|vous|je|on) (?:sais|sait|peux|peut|savez|pouvez)(?: te| vous| me| nous)? (?:faire|dire|demander|repondre|parler de) (?:a |sur |de )?quoi'],
  ['help', '(?:(?:attends|attendez|wait|ok|hey|hi|so|alors|et|and|sorry|pardon) )*(?:(?:(?:(?:j ai|i have|i ve got|i got) )?(?:(?:encore )?(?:une|un)|a|an|one|another|last)(?: (?:more|other|last|quick|little|small|autre|derniere|petite))*|quick|petite|other|autre|derniere|next) question(?: (?:pour toi|pour vous|for you|stp|please))?)'],
  ['insult', '(?:thanks?|thank you|thx|merci) (?:for|pour) (?:nothing|rien)(?: .*)?'],
  ['nature', '(?:is|are|r) (?:you|u|this bot|the bot|this thing|sidebar) (?:(?:any|even|really|actually|always) )*(?:good|useful|reliable|smart|clever|accurate|trustworthy|right|safe|free|working|on|there|new)'],
  ['thanks', '(?:(?:you|u|that|this) (?:are|re|r|is|s|was) (?:(?:so|very|really|too|all|just) )*(?:kind|nice|sweet|lovely|helpful|great|clever|awesome|amazing)(?: of (?:you|u))?)'],
  ['thanks', '(?:(?:tu es|t es|vous etes|c est|es tu|etes vous) (?:(?:trop|tres|vraiment|bien|si) )*(?:gentil|gentille|sympa|aimable|adorable|genial|geniale|super|mignon|utile|top))(?: de (?:ta|votre) part)?'],
  ['insult', `(?:you|u|ur|your|your bot|this bot|this thing|what a|such a)(?: (?:re|are|is|r|s|so|really|totally|just|such|a|an|fucking|kinda|pretty|very|absolutely))* ${badEn}(?: (?:bot|idiot|thing))?`],
  ['insult', `(?:(?:c est|est|t es|il est|vraiment|trop|tellement|grave|tres|quel|trop) )*${badFr} (?:ton|ta|le|la|votre|ce|cette) (?:bot|robot|truc|machin|ia|chose)`],
  ['insult', `(?:ton|ta|votre|ce|cette|le) (?:bot|robot|truc|machin|ia)(?: (?:est|il|elle|c|vraiment|trop|tellement|grave|si|tres))* ${badFr}`],
  ['insult', `(?:tu es|t es|vous etes|c est)(?: (?:vraiment|trop|tellement|grave|si|tres|un peu|une|un|gros|grosse|completement|quand meme|bot|robot))* ${badFr}`],
]; // prettier-ignore
const compiled = patterns.map(
  ([meaning, pattern]) => [meaning, new RegExp(`^(?:${pattern})$`, 'u')] as const,
);

/** What joins it to what was said before. */
const joining = /^(?:(?:et|and|mais|but|ok|so|alors|donc|toi) )+(?=\S+ \S)/u;

/** What those have that can begin anywhere in a message: looking for these takes the most time. */
const ofAnywhere =
  /\b(?:conversation|echange|exchange|chat|discussion|dialogue|historique|history|message|question|help|aider|mp\b|dms?\b|pms?\b|prive|private)/u;
const begunAnywhere = String.raw`(?:.* )?`;
const all = patterns.map(([, pattern]) => pattern);
/** Find whether a message fits any of them, as few do. */
const anyAtStart = whole(all.filter((pattern) => !pattern.startsWith(begunAnywhere)));
const anyAnywhere = whole(all.filter((pattern) => pattern.startsWith(begunAnywhere)));

function whole(sources: readonly string[]): RegExp {
  return new RegExp(`^(?:${sources.join('|')})$`, 'u');
}

/** Whom a message is said to, after it. */
const vocative =
  / (?:(?:sale|espece de|gros|stupid|fucking|as a|for a|comme|pour un) (?:bot|robot|machine|ai|ia)|toi|hein|bro|dude|man|mate|frero|frere|mec|poto|gros|right|or what|ou quoi|au fait|by the way|anyway|exactly|exactement|au juste|en fait)$/u;
/** Longer messages ask about something else as well. */
const mostWords = 14;

/** What a message means that speaks to the bot or of it, from the first word to the last; undefined for anything else. */
export function saidToTheBot(words: readonly string[]): SmallTalk | undefined {
  if (words.length > mostWords) return undefined;
  const text = words.join(' ').replace(joining, '').replace(vocative, '');
  if (!anyAtStart.test(text) && !(ofAnywhere.test(text) && anyAnywhere.test(text))) return undefined;
  return compiled.find(([, pattern]) => pattern.test(text))?.[0];
}
