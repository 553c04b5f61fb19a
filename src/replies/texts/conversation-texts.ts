import type { Localized } from '../../text/language.ts';
import type { SmallTalk } from '../../text/small-talk.ts';

/** What the bot says in a conversation besides the story's answers. */
export interface ConversationTexts {
  /** Replies to small talk. */
  readonly smallTalk: Readonly<Record<SmallTalk, (about: SmallTalkFacts) => string>>;
  /** Said to a question that leans on an answer that was never given. */
  readonly needsName: string;
  /** Headings of a dated event: what came next, what came before, the last there is, and what was still to come. */
  readonly later: string;
  readonly earlier: string;
  readonly latest: string;
  readonly ahead: string;
  /** Said when there are no further questions on something. */
  readonly noMore: string;
  /** Said to a “why?” or the like on which there is no answer. */
  readonly noAnswer: string;
  readonly alsoAsked: (question: string) => string;
  readonly showEveryone: string;
  /** Opens an answer for somebody; the name is ready to be shown. */
  readonly forMember: (name: string) => string;
}

export interface SmallTalkFacts {
  readonly publisher: string;
  /** For how many days questions are kept; null if they are not. */
  readonly days: number | null;
  /** Whether the story is in both languages. */
  readonly isInBoth: boolean;
}

const englishDays = (days: number): string => (days === 1 ? 'a day' : `${days} days`);
const frenchDays = (days: number): string => (days === 1 ? 'un jour' : `${days} jours`);

export const conversationTexts: Localized<ConversationTexts> = {
  en: {
    smallTalk: {
      greeting: () => 'Hello! I answer questions about one news story, and about nothing else.',
      thanks: () => 'You’re welcome. Ask me anything else about the story.',
      help: ({ isInBoth }) =>
        `Ask me about the story in your own words${isInBoth ? ', in English or French' : ''}. I say who says so and in which paragraph; after an answer, “why?”, “source?” or “more” will do.`,
      nature: () =>
        'I’m a program, not a person, and I don’t use a language model. People wrote all my answers from this one story; I only look for the one that fits your question.',
      maker: ({ publisher }) =>
        `The program is called Sidebar, and whoever added it here runs it. People wrote the answers, from a story that ${publisher} published.`,
      privacy: ({ days }) =>
        days === null
          ? 'I keep no log of what you type. For ten minutes I remember which answer I gave you last and whom or what it was about, so that you can ask “why?”.'
          : `I keep the words of a question for ${englishDays(days)}, without who asked, so that editors see what is missing; addresses, numbers and the like are cut out. For ten minutes I remember which answer I gave you last and whom or what it was about.`,
      insult: () =>
        'Sorry that I wasn’t more help. I only know this one story; try other words, or one of these.',
      goodbye: () => 'Goodbye! I’ll be here if you have more questions about the story.',
      laughter: () => 'Glad to hear you laugh. The story is all I can talk about, though.',
      reaction: () => 'What else would you like to know about the story?',
    },
    needsName:
      'I don’t know what that is about: I haven’t given you an answer here in the last ten minutes. Name somebody or something in the story.',
    later: 'What came next',
    earlier: 'What came before',
    latest: 'The latest',
    ahead: 'Still to come',
    noMore: 'That is all I have on this.',
    noAnswer: 'I have no answer to that.',
    alsoAsked: (question) => `You also asked: “${question}”`,
    showEveryone: 'Show everyone',
    forMember: (name) => `For ${name}:`,
  },
  fr: {
    smallTalk: {
      greeting: () => 'Bonjour ! Je réponds aux questions sur un seul article, et sur rien d’autre.',
      thanks: () => 'Je vous en prie. Posez-moi toute autre question sur l’article.',
      help: ({ isInBoth }) =>
        `Interrogez-moi sur l’article avec vos propres mots${isInBoth ? ', en français ou en anglais' : ''}. Je dis qui l’affirme et dans quel paragraphe ; après une réponse, « pourquoi ? », « source ? » ou « encore » suffisent.`,
      nature: () =>
        'Je suis un programme, pas une personne, et je n’utilise aucun modèle de langage. Toutes mes réponses ont été écrites par des personnes, d’après ce seul article ; je ne fais que chercher celle qui convient.',
      maker: ({ publisher }) =>
        `Le programme s’appelle Sidebar ; ceux qui l’ont ajouté ici le font fonctionner. Les réponses ont été écrites par des personnes, d’après un article publié par ${publisher}.`,
      privacy: ({ days }) =>
        days === null
          ? 'Je n’enregistre pas ce que vous tapez. Pendant dix minutes, je garde en mémoire quelle réponse je vous ai donnée en dernier, et de qui ou de quoi il s’agissait, pour que vous puissiez demander « pourquoi ? ».'
          : `Je garde le texte des questions pendant ${frenchDays(days)}, sans savoir qui les a posées, pour que la rédaction voie ce qui manque ; adresses, numéros et autres sont retirés. Pendant dix minutes, je garde en mémoire quelle réponse je vous ai donnée en dernier, et de qui ou de quoi il s’agissait.`,
      insult: () =>
        'Désolé de ne pas vous avoir mieux aidé. Je ne connais que cet article ; essayez d’autres mots, ou l’une de ces questions.',
      goodbye: () => 'Au revoir ! Je reste là si vous avez d’autres questions sur l’article.',
      laughter: () => 'Content de vous faire rire. Mais je ne sais parler que de l’article.',
      reaction: () => 'Que souhaitez-vous savoir d’autre sur l’article ?',
    },
    needsName:
      'Je ne sais pas de quoi il s’agit : je ne vous ai pas donné de réponse ici ces dix dernières minutes. Nommez quelqu’un ou quelque chose de l’article.',
    later: 'Ce qui s’est passé ensuite',
    earlier: 'Ce qui s’est passé avant',
    latest: 'Le dernier événement en date',
    ahead: 'À venir',
    noMore: 'C’est tout ce que j’ai à ce sujet.',
    noAnswer: 'Je n’ai pas de réponse à cela.',
    alsoAsked: (question) => `Vous demandiez aussi : « ${question} »`,
    showEveryone: 'Montrer à tous',
    forMember: (name) => `Pour ${name} :`,
  },
};
