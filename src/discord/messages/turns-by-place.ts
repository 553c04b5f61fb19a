/** Runs the tasks for one place in order, and those for different places concurrently. */
export class TurnsByPlace {
  readonly #last = new Map<string, Promise<void>>();

  /** Resolves when the task has run, whatever became of those before it. */
  async run(place: string, task: () => Promise<void>): Promise<void> {
    const result = (this.#last.get(place) ?? Promise.resolve()).then(task);
    const ended = result.catch(() => undefined);
    this.#last.set(place, ended);
    try {
      await result;
    } finally {
      if (this.#last.get(place) === ended) this.#last.delete(place);
    }
  }
}
