/** How long a bot may answer nothing before it counts as failed, in milliseconds. */
const silenceLimit = 15_000;

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
        reject(new Error(`The bot has answered nothing for ${silenceLimit / 1000} seconds.`));
      }
      wasAlive = false;
    }, silenceLimit);
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
