/** Runs the tasks of one place one after another, in the order in which they came, and those of different places side by side. */
export class TurnsByPlace {
  readonly #last = new Map<string, Promise<void>>();

  /** Resolves when the task has run, whatever became of those before it. */
  run(place: string, task: () => Promise<void>): Promise<void> {
    const before = this.#last.get(place) ?? Promise.resolve();
    const result = before.then(task);
    const ended = result
      .catch(() => undefined)
      .then(() => {
        if (this.#last.get(place) === ended) this.#last.delete(place);
      });
    this.#last.set(place, ended);
    return result;
  }
}
