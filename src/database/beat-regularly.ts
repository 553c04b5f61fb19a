/**
 * Runs something at once and then at regular intervals, until the returned function is called. Each run begins an interval after
 * the one before has ended, so that none queues up behind a slow one.
 *
 * @param interval In milliseconds.
 * @param beat Must not reject.
 */
export function beatRegularly(interval: number, beat: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  async function next(): Promise<void> {
    await beat();
    if (!isStopped) timer = setTimeout(() => void next(), interval).unref();
  }
  void next();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
