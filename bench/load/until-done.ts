/** Without any answer for so long, in milliseconds, a bot is taken to have failed. */
const patience = 15_000;

/**
 * Runs something until it calls `done`. Rejects when it has not called `alive` or `done` for fifteen seconds, so that a bot
 * that does not answer is reported, not waited for.
 */
export function untilDone(
  run: (signals: { readonly alive: () => void; readonly done: () => void }) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let wasAlive = true;
    const watch = setInterval(() => {
      if (!wasAlive) {
        clearInterval(watch);
        reject(new Error(`The bot has answered nothing for ${patience / 1000} seconds.`));
      }
      wasAlive = false;
    }, patience);
    run({
      alive: () => {
        wasAlive = true;
      },
      done: () => {
        clearInterval(watch);
        resolve();
      },
    });
  });
}
