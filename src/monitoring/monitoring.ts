import type { Logger } from 'pino';
import { countPhrasings } from '../knowledge/difference.ts';
import type { KnowledgeBase } from '../serving/knowledge-base.ts';
import type { Health } from './health.ts';
import { startHealthServer, type HealthServer } from './health-server.ts';
import type { Metrics } from './metrics.ts';

/** Where the health check and the metrics are served. */
export interface MonitoringAddress {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
}

/** Reports the served knowledge to the metrics, now and after every reload. */
export function measureKnowledge(knowledge: KnowledgeBase, metrics: Metrics): void {
  const measure = (): void => {
    const { story, loadedAt } = knowledge.current;
    metrics.knowledge({
      version: story.version,
      entries: story.entries.length,
      gaps: story.gaps.length,
      phrasings: countPhrasings(story),
      loadedAt,
    });
  };
  measure();
  knowledge.onReload((trigger, result) => {
    metrics.reload(trigger, result.ok ? 'served' : 'refused');
    if (result.ok) measure();
  });
}

/**
 * Serves the health check and the metrics of a bot over HTTP.
 *
 * @throws {Error} that says what to do, if the address cannot be used.
 */
export async function serveMonitoring(
  { host, port }: MonitoringAddress,
  {
    knowledge,
    connection,
    behind,
    metrics,
    log,
  }: {
    readonly knowledge: KnowledgeBase;
    /** The state of the way that interactions take. */
    readonly connection: () => Pick<Health, 'gateway' | 'endpoint'>;
    /** What this process is behind; null if it is not. */
    readonly behind?: () => Health['knowledge']['behind'] | null;
    readonly metrics: Metrics;
    readonly log: Logger;
  },
): Promise<HealthServer> {
  const server = await startHealthServer({
    host,
    port,
    metrics,
    health: () => {
      const { story, loadedAt } = knowledge.current;
      const late = behind?.() ?? null;
      return {
        ...connection(),
        knowledge: { version: story.version, loadedAt, ...(late === null ? {} : { behind: late }) },
      };
    },
    onError: (error) => log.error({ err: error }, 'Could not answer the health check'),
  });
  log.info({ host, port: server.port }, 'Serving health check and metrics');
  return server;
}
