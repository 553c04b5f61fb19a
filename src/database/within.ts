import type { Database } from './connect.ts';

/**
 * Carries out a step, and ends the connections if the database has not done so in time: one that is dead without anybody's knowing never
 * says so, and the driver itself may forget a statement whose connection has broken.
 *
 * @param patience How long the step may take, in milliseconds.
 * @throws what the driver throws, or that the database did not answer in time.
 */
export async function within<Result>(
  patience: number,
  database: Database,
  step: (database: Database) => Promise<Result>,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      void database.end({ timeout: 0 });
      reject(new NoAnswer('CONNECTION_DESTROYED: no answer in time'));
    }, patience);
  });
  try {
    return await Promise.race([step(database), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

class NoAnswer extends Error {
  /** The driver's own, for a connection that it was told to end. */
  readonly code = 'CONNECTION_DESTROYED';
}
