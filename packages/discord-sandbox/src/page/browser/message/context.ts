import type { App } from '../app.ts';
import type { MessageContext } from '../components/context.ts';

const userSelect = 5;
const roleSelect = 6;
const mentionableSelect = 7;

/** What the parts of a message need in order to be shown and used. */
export function contextFor(app: App, message: string): MessageContext {
  const { store, settings } = app;
  const people = [store.reader, store.admin].map(({ id, username }) => ({ id, name: username }));
  const places = [...store.turns.values(), ...store.messages.values()].filter(({ context }) => context === 0);
  const channels = [...new Set(places.map(({ channel }) => channel))].map((id) => ({
    id,
    name: settings.texts.channelName,
  }));
  return {
    texts: settings.texts,
    names: new Map(
      [...people, { id: store.bot.id, name: store.bot.username }, ...channels].map(({ id, name }) => [
        id,
        name,
      ]),
    ),
    localUrl: (url) => localUrl(url, store.url),
    pickable: (componentType) => {
      if (componentType === userSelect || componentType === mentionableSelect) return people;
      return componentType === roleSelect ? [] : channels;
    },
    use: (customId, values) => void app.follow(app.api.useComponent(message, customId, values)),
  };
}

/** The sandbox's files come from wherever this page came from, by whichever of the machine's names that was. */
function localUrl(url: string, sandboxUrl: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return origin === sandboxUrl && pathname.startsWith('/files/') ? pathname : undefined;
}
