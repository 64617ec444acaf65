import { createHash } from 'node:crypto';

/** Each takes some memory of every connection, in the database too. */
const KEPT = 40;

/**
 * Names under which statements are prepared. There are as many texts as combinations of filters: only the first of
 * them are prepared, and what is usual always; all others are planned each time.
 */
export class PreparedNames {
  readonly #names = new Map<string, string>();

  constructor(private readonly prefix: string) {}

  /** Undefined for one that is not to be prepared. */
  of(text: string, isUsual = false): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (!isUsual && this.#names.size >= KEPT) return undefined;
    const name = `${this.prefix}-${createHash('sha1').update(text).digest('base64url')}`;
    this.#names.set(text, name);
    return name;
  }
}
