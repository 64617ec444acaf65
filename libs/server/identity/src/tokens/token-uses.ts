import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiTokenRepository } from './api-token.repository.ts';

const MOST_KEPT = 10_000;

/** When tokens were used last: kept in the process and written together, so that no request waits for it. */
@Injectable()
export class TokenUses implements BeforeApplicationShutdown {
  /** How long a use may stay unwritten. */
  flushMilliseconds = 5_000;
  #uses = new Map<string, Date>();
  #timer: NodeJS.Timeout | null = null;

  constructor(private readonly tokens: ApiTokenRepository) {}

  note(tokenId: string): void {
    if (this.#uses.size < MOST_KEPT || this.#uses.has(tokenId)) this.#uses.set(tokenId, new Date());
    this.#timer ??= setTimeout(() => void this.flush(), this.flushMilliseconds).unref();
  }

  /** Writes what was noted. What cannot be written is left out: the next use tells it again. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const uses = this.#uses;
    this.#uses = new Map();
    if (uses.size > 0) await this.tokens.noteUses(uses).catch(() => undefined);
  }

  /** Before the database closes. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
  }
}
