import type { App } from '../app.ts';
import type { MessageContext } from '../components/context.ts';

const userSelect = 5;
const roleSelect = 6;
const mentionableSelect = 7;

/** What the parts of a message need to be shown and used. */
export function contextFor(app: App, message: string): MessageContext {
  const { store, settings } = app;
  const people = [store.member, store.admin].map(({ id, username }) => ({ id, name: username }));
  const places = [...store.interactions.values(), ...store.messages.values()].filter(
    ({ context }) => context === 0,
  );
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

/** The path of a file of the sandbox's, which works whichever of the machine's names the page was opened with. */
function localUrl(url: string, sandboxUrl: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return origin === sandboxUrl && pathname.startsWith('/files/') ? pathname : undefined;
}
