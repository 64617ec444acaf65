/** Something without which this instance cannot serve. Answers or throws, within a second. */
export interface ReadinessCheck {
  name: string;
  check(): Promise<void>;
}

/** The checks that features register; `/readyz` runs them all. */
export class ReadinessChecks {
  readonly #checks: ReadinessCheck[] = [];
  #stopping = false;

  add(check: ReadinessCheck): void {
    this.#checks.push(check);
  }

  /** From here on not ready: the balancer sends no more, what runs is finished. */
  stop(): void {
    this.#stopping = true;
  }

  /** Names of what is wrong; empty when ready. */
  async failing(): Promise<string[]> {
    if (this.#stopping) return ['stopping'];
    const results = await Promise.all(
      this.#checks.map(async ({ name, check }) => {
        const late = new Promise<never>((_, reject) =>
          setTimeout(() => reject(new Error('too slow')), 1_000).unref(),
        );
        return Promise.race([check(), late]).then(
          () => null,
          () => name,
        );
      }),
    );
    return results.filter((name) => name !== null);
  }
}
