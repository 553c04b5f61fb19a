import type { PageEvent } from '../protocol.ts';
import type { Store } from './store.ts';

/** Keeps the store up to date. After a lost connection the browser reconnects by itself. */
export function listen(store: Store): void {
  const source = new EventSource('/sandbox/events');
  const setLive = (isLive: boolean): void => {
    store.isLive = isLive;
    store.changed();
  };
  source.addEventListener('open', () => setLive(true));
  source.addEventListener('error', () => setLive(false));
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const event: unknown = JSON.parse(data);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the sandbox that served this page sends only these.
    store.apply(event as PageEvent);
  });
}
