import type { SmallTalk } from './small-talk.ts';

/** How people say it, in both languages; a comma ends a phrase. The first meanings win over those that come with others. */
const written: Readonly<Record<SmallTalk, string>> = {
  privacy: `privacy, privacy policy, what do you keep, what do you store, what do you save, what data do you keep,
    what data do you store, what data do you collect, what do you collect, what do you keep of what i type,
    what do you keep about me, what do you know about me, what do you remember, do you store my data, do you keep my data,
    do you save my data, do you keep my messages, do you store my messages, do you save my messages, do you keep my questions,
    do you save my questions, do you store my questions, do you record this, do you log this, do you log what i type,
    do you log my questions, are you logging this, are you recording this, is this recorded, is this logged, is this private,
    is this anonymous, am i anonymous, are you spying on me, do you spy on me, do you track me, are you tracking me,
    can i delete what i typed, can i delete my questions, can i delete my messages, how do i delete my messages, how do i delete my questions,
    delete my data, delete my messages, delete my questions, erase my data, remove my data, forget me, gdpr, my data,
    who can see this, who can see my questions, who sees my questions, who reads this, who can read this,
    do you remember me, where does my data go, what happens to my data, what happens to my questions,
    vie privee, donnees personnelles, mes donnees, rgpd, confidentialite, que gardez vous, que gardes tu, tu gardes quoi,
    vous gardez quoi, qu est ce que tu gardes, qu est ce que vous gardez, que gardez vous de ce que je tape,
    que gardes tu de ce que je tape, tu enregistres quoi, vous enregistrez quoi, qu est ce que tu enregistres,
    est ce que tu enregistres ce que je dis, tu enregistres ce que je dis, tu enregistres mes messages,
    tu gardes mes messages, tu gardes mes questions, vous gardez mes questions, vous gardez mes donnees,
    tu gardes mes donnees, est ce que tu gardes mes donnees, est ce que vous gardez mes donnees, c est anonyme,
    c est confidentiel, c est enregistre, supprime mes donnees, supprimez mes donnees, supprimer mes donnees,
    efface mes donnees, effacez mes donnees, efface mes messages, je peux effacer mes messages, je peux supprimer mes messages, je peux effacer ce que j ai ecrit,
    comment effacer mes messages, comment supprimer mes questions, oublie moi, qui voit mes questions, qui lit ca,
    tu m espionnes, que sais tu de moi, tu sais quoi sur moi, ou vont mes donnees`,
  nature: `are you an ai, are you ai, are you a i, are you a bot, are you a robot, are you human, are you a human, are you real,
    are you a real person, are you a person, are you a machine, are you an llm, are you chatgpt, are you gpt, are you claude,
    is this ai, is this an ai, is this a bot, is this chatgpt, ai or human, bot or human, human or bot,
    are you an ai or a person, are you an ai or a human, are you a bot or a person, are you a human or a bot,
    are you a bot or a human, are you a person or a bot, am i talking to a human, am i talking to a bot,
    am i talking to a person, am i talking to an ai, do you use ai, do you use chatgpt, do you use an llm,
    do you use a language model, which model are you, what model are you, what are you, who are you, who r you,
    what is this bot, what is your name, what s your name, whats your name, your name, is there a human there,
    do you make things up, do you hallucinate, how do you work, how does this work, how does this bot work, who answers,
    who am i talking to, who is answering, are the answers written by ai, are these answers written by ai,
    es tu une ia, t es une ia, tu es une ia, vous etes une ia, etes vous une ia, es tu un robot, t es un robot,
    tu es un robot, es tu un bot, t es un bot, tu es un bot, vous etes un robot, etes vous un robot, es tu humain,
    t es humain, tu es humain, es tu un humain, t es un humain, tu es un humain, etes vous humain, vous etes humain,
    es tu une personne, t es une personne, tu es une personne, etes vous une personne, vous etes une vraie personne,
    t es une vraie personne, c est une ia, c est un bot, c est un robot, c est chatgpt, t es chatgpt, tu es chatgpt,
    es tu chatgpt, ia ou humain, es tu une ia ou une personne, etes vous une ia ou une personne, robot ou humain,
    t es une ia ou un humain, tu es une ia ou un humain, t es une ia ou une personne, tu es une ia ou une personne,
    tu utilises l ia, tu utilises une ia, vous utilisez une ia, utilises tu une ia, qui es tu, t es qui, tu es qui,
    qui etes vous, vous etes qui, tu es quoi, t es quoi, qu es tu, comment tu t appelles, ton nom, c est quoi ce bot,
    comment ca marche, comment tu marches, comment tu fonctionnes, comment ca fonctionne, qui repond, a qui je parle,
    je parle a qui, je parle a un robot, je parle a un humain, tu inventes, tu inventes des choses`,
  maker: `who made this, who made you, who made this bot, who built you, who built this, who built this bot, who created you,
    who created this, who created this bot, who runs this, who runs this bot, who runs you, who owns you, who owns this bot,
    who is your creator, who s your creator, who is your owner, who programmed you, who coded you, who developed you,
    who developed this bot, who s behind this, who is behind this, who is behind this bot, who is behind you,
    who wrote the answers, who wrote these answers, who writes the answers, who writes your answers, who wrote your answers,
    who is your developer, who is your boss, are you open source, your creator, who do you work for,
    qui a fait ca, qui t a fait, qui t a cree, qui vous a cree, qui a cree ce bot, qui a fait ce bot, qui t a code,
    qui t a programme, qui t a developpe, qui a developpe ce bot, qui est ton createur, c est qui ton createur,
    ton createur, qui est derriere, qui est derriere ce bot, qui est derriere tout ca, qui s occupe de ce bot,
    qui gere ce bot, qui ecrit les reponses, qui a ecrit les reponses, qui redige les reponses, qui a redige les reponses,
    qui ecrit tes reponses, tu travailles pour qui, pour qui tu travailles, c est toi qui as fait ca`,
  insult: `tu sais rien, tu sais rien en fait, tu ne sais rien, tu comprends rien, tu comprends rien en fait, you know nothing, you don t understand anything, you don t get anything, stupid bot, dumb bot, bad bot, useless bot, you suck, you re stupid, you are stupid, you re dumb, you are dumb,
    you re useless, you are useless, you re an idiot, you are an idiot, this sucks, this is useless, this is stupid, idiot,
    stupid, moron, dumbass, useless, shut up, stfu, fuck, fuck you, fuck off, fuck u, piece of shit, shit, shit bot, crap,
    go to hell, i hate you, you re terrible, you are terrible, you re bad, worst bot ever, trash, garbage, you re trash,
    you are trash, bullshit, asshole, bitch, loser, screw you, wtf, what the fuck, this bot sucks,
    you don t know anything, you re wrong, that s wrong, no you re wrong, wrong, liar, you lie, you re lying,
    nul, nulle, c est nul, t nul, t es nul, tu es nul, t es nulle, vous etes nul, vous etes nuls, bot nul, bot de merde, merde,
    t es con, tu es con, con, connard, connasse, abruti, debile, t es debile, imbecile, cretin, ta gueule, tg, ferme la,
    va te faire foutre, va te faire voir, fdp, ntm, pd, salope, encule, idiote, t es bete, tu es bete, t es stupide,
    tu es stupide, tu sers a rien, ca sert a rien, tu ne sers a rien, inutile, pourri, bot pourri, quelle merde, degage,
    casse toi, je te deteste, n importe quoi, c est faux, faux, menteur, tu mens, tu dis n importe quoi, t es inutile,
    tu connais rien, ta mere, nique ta mere, ok boomer, get lost, gtfo, boring bot`,
  help: `tell me a joke, tell a joke, raconte une blague, raconte moi une blague, une blague, fais moi rire, help, help me, i need help, can you help, can you help me, please help, what can you do, what can i ask, what
    can i ask you, what do you do, what do you know, what can you answer, what can you tell me, how do i use
    this, how do i use you, how to use, how to use this, how do i ask, how do i start, where do i start, what
    now, commands, command list, list commands, menu, options, instructions, usage, start, get started, info,
    what should i ask, what questions can i ask, what else can you do, what topics, topics, list, can i ask you
    something, can i ask a question, i have a question, question, questions, ask, examples, example, give me an
    example, i m lost, i don t understand, i don t get it, who can help me, tell me something, sos, idk, i don t
    know, i dunno, dunno, not sure, what are you for, surprise me, aide, aide moi, aidez moi, a l aide, au
    secours, besoin d aide, j ai besoin d aide, tu peux m aider, vous pouvez m aider, peux tu m aider, pouvez
    vous m aider, que peux tu faire, que pouvez vous faire, que sais tu faire, que savez vous faire, tu peux
    faire quoi, vous pouvez faire quoi, tu sais faire quoi, tu fais quoi, tu sers a quoi, a quoi tu sers, a quoi
    sers tu, a quoi ca sert, ca sert a quoi, qu est ce que tu peux faire, qu est ce que tu sais faire, que sais
    tu, qu est ce que tu sais, tu sais quoi, qu est ce que je peux demander, que puis je demander, je peux
    demander quoi, quelles questions, quelles questions je peux poser, comment faire, comment on fait, comment
    ca s utilise, mode d emploi, commandes, commandes disponibles, liste des commandes, je peux te poser une
    question, je peux poser une question, j ai une question, exemples, exemple, un exemple, je comprends pas, je
    ne comprends pas, j ai pas compris, je suis perdu, je suis perdue, je comprends rien, j y comprends rien, j
    ai rien compris, je sais pas, je ne sais pas, sais pas, sujets, par ou commencer, je commence par quoi, dis
    moi quelque chose`,
  thanks: `ta, ok ta, that s all i needed, that s all i needed to know, that s all i wanted, that s all i wanted to know, that s what i needed, c est tout ce que je voulais, c est tout ce que je voulais savoir, c est tout ce qu il me fallait, nickel, nickel merci, thanks, thank you, thx, ty, tysm, tks, cheers, thanks a lot, thank you so much, thank you very much, many
    thanks, thanks so much, much appreciated, appreciated, great thanks, nice one, good bot, good job, well
    done, nice work, good work, great answer, good answer, that helps, that helped, very helpful, helpful,
    brilliant, love it, i love you, i like you, you re great, you are great, you re the best, you rock, no
    worries, merci, merci beaucoup, merci bien, mille mercis, grand merci, un grand merci, mci, mrc, cimer,
    bravo, cool merci, ok merci, bien joue, bon bot, bon travail, tres utile, utile, je t aime, t es le
    meilleur, tu es genial, t es genial`,
  goodbye: `night, nite, nighty night, night night, bye, bye bye, goodbye, good bye, see you, see ya, see you later, see you soon, cya, later, laters, good night,
    goodnight, gn, have a nice day, have a good day, have a good one, take care, farewell, ttyl, talk to you later,
    i m off, i m good, im good, nah im good, no i m good, all good, gotta go, never mind, nevermind, nvm, forget it, forget that, i have to go, that s all, that is all, that s it, that is it, i m done, stop, exit, quit, nothing else,
    au revoir, a plus, a plus tard, a bientot, a demain, a tout a l heure, bonne nuit, bonne journee, bonne soiree, ciao,
    tchao, tchuss, adieu, salut a plus, bonne continuation, je file, j y vais, laisse tomber, laissez tomber, tant pis, oublie, oublie ca, c est pas grave, c est tout, ce sera tout, a la prochaine, bye`,
  laughter: `lol, lmao, rofl, lolz, lmfao, haha, ahah, hihi, hehe, hahaha, xd, ha, that s funny, you re funny, you are funny, t es drole, tu es drole, funny, so funny, very funny,
    joke, jk, just kidding, kidding, i m kidding, i was kidding, i m joking, just joking, i was joking, mdr, ptdr, mort de rire, c est drole, trop drole, tres drole, marrant, c est marrant, je rigole, j rigole, jrigole, je rigolais, je plaisante, je plaisantais, je deconne, jdeconne, je blague,
    excellent mdr, jajaja, kek`,
  greeting: `hi, hello, hey, hiya, heya, howdy, yo, sup, wassup, what s up, whats up, hey there, hi there, hello there,
    good morning, good afternoon, good evening, morning, evening, greetings, how are you, how are you doing, how is it going,
    how s it going, how do you do, are you there, anyone there, anybody there, is anyone there, anybody here, you there,
    nice to meet you, hello world, test, testing, ping, are you online, are you awake, i m bored, how are you today,
    what up, how you doing, how u doing, how are things, how are you all, yo yo, hola, aloha, wsh, yop, kikou, re, rebonjour, bonjour, bjr, bonsoir, bsr, salut, slt, coucou, cc, hello, wesh, yo, hey, ca va, comment ca va, comment vas tu,
    comment allez vous, comment tu vas, tu vas bien, vous allez bien, ca va bien, quoi de neuf, enchante, enchantee,
    salutations, bonjour a tous, salut tout le monde, t es la, tu es la, es tu la, vous etes la, il y a quelqu un,
    y a quelqu un, allo, je m ennuie, bien le bonjour`,
  reaction: `i didn t know that, i didn t know, didn t know that, i did not know that, je savais pas, je ne savais pas, je le savais pas, je savais pas ca, ouch, aie, that hurts, ca fait mal, ouf ca fait mal, that s weird, weird, strange, that s strange, c est bizarre, bizarre, n importe quoi ce mec, thought so, i thought so, i knew it, as i thought, c est bien ce que je pensais, you re welcome, your welcome, no problem, np, no prob, anytime, de rien, pas de souci, pas de soucis, pas de probleme, il n y a pas de quoi, y a pas de quoi, avec plaisir,
    got it, ok, okay, okey, okey dokey, okie dokie, oki doki, oki dac, cool story, cool story bro, k, kk, oki, okk, alright, all right, understood, i see, makes sense, that makes sense, fair, fair enough, good to know,
    fine, sure, right, of course, true enough, i guess, i suppose, whatever, never heard of it, who cares, i don t care, don t care, so be it,
    d accord, dac, daccord, compris, c est compris, j ai compris, je vois, bien vu, ca marche, entendu, c est bon, bien recu, bien note,
    c est note, note, okay d accord, si tu le dis, tu m etonnes, on verra, je m en fous, m en fiche, osef, peu importe, bon, bon bah, ah d accord,
    bof, bof bof, mouais, my bad, my mistake, my fault, mea culpa, i stand corrected, i was wrong, my apologies, au temps pour moi, autant pour moi,
    je me suis trompe, je me suis trompee, je me trompais, ma faute, j avais tort, j avais mal compris, quand meme, ah quand meme, ah oui quand meme,
    ah ouais quand meme, too lazy, i m too lazy, too lazy to read, too lazy to look, can t be bothered, i can t be bothered, cba, flemme, la flemme, j ai la flemme,
    juste ca, que ca, rien que ca, just that, only that, seulement ca, langue de bois, du blabla, blabla, bla bla, du vent, du baratin, baratin, poudre aux yeux, waffle, word salad, pr talk, pr speak, corporate speak, empty words, hot air,
    wrong chat, wrong channel, wrong server, wrong window, wrong group, wrong thread, mauvais salon, mauvais canal, mauvais serveur, mauvaise conversation, je me suis trompe de salon, je me suis trompe de canal,
    je me suis trompe de conversation, je me suis trompe de conv, trompe de salon, trompe de conv,
    trop la flemme, flemme de lire, flemme de chercher, la flemme de lire, la flemme de chercher, trop long a lire`,
};

/** Words that add nothing to it: whom it is said to, and courtesies. */
export const fillers: ReadonlySet<string> = new Set(
  `sidebar bot there please pls plz mate man dude bro buddy friend guys all everyone folks sir very so much again today now just
  oh ah hmm um well and then but you s il te vous plait mon ma pote ami tous tout le monde et alors bon ben euh beaucoup
  sorry sry pardon desole desolee oops oups
  vraiment really though here everybody madame monsieur chat team frero frere mec poto gros
  toi vrai en nah
  chef cheffe boss patron patronne king queen legend champ fam bestie pal roi reine bg
  bud buddies homie homies fella fellas hun babe sis dawg chum kk k frerot reuf gars bb copain copine
  dear love darling honey sweetie lads cher chere cherie madam`.split(/\s+/u),
);

/** Each phrase with what it means; of phrases with two meanings the first counts. */
export const phrases: readonly (readonly [SmallTalk, readonly string[]])[] = Object.entries(written).flatMap(
  ([meaning, list]) =>
    list
      .split(',')
      .map((phrase) => phrase.trim().split(/\s+/u))
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of `written` are just these.
      .map((words) => [meaning as SmallTalk, words] as const),
);
