import process from 'node:process';
import type { Logger } from 'pino';
import type { KnowledgeBase } from './knowledge-base.ts';
import { watchFolder } from './watch-folder.ts';

/** Reloads when the process receives SIGHUP, as daemons do. Returns a function that ends this. */
export function reloadOnSignal(knowledge: KnowledgeBase, log: Logger): () => void {
  const reload = (): void => void reloadSafely(knowledge, 'signal', log);
  process.on('SIGHUP', reload);
  return () => process.off('SIGHUP', reload);
}

/** Reloads whenever the knowledge folder changes. Resolves, once it watches, with a function that ends this. */
export async function reloadOnChange(knowledge: KnowledgeBase, log: Logger): Promise<() => Promise<void>> {
  const watch = await watchFolder(
    knowledge.folder,
    () => reloadSafely(knowledge, 'watch', log),
    (error) => log.warn(error.message),
  );
  return () => watch.close();
}

async function reloadSafely(
  knowledge: KnowledgeBase,
  trigger: 'watch' | 'signal',
  log: Logger,
): Promise<void> {
  try {
    await knowledge.reload(trigger);
  } catch (error) {
    log.error({ trigger, err: error }, 'Reload failed; the previous version stays in use');
  }
}
