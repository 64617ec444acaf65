import { timingSafeEqual } from 'node:crypto';
import { inspect } from 'node:util';

const HIDDEN = '[secret]';

/**
 * A value that must not reach a log, an error or a response by accident.
 * Every way of turning it into text prints `[secret]`; only `reveal()` gives the value.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself. Call it where the value is used, not before. */
  reveal(): string {
    return this.#value;
  }

  /** Compares in a time that does not depend on where the values differ. Their lengths are not hidden. */
  equals(other: Secret | string): boolean {
    const left = Buffer.from(this.#value);
    const right = Buffer.from(typeof other === 'string' ? other : other.#value);
    return left.length === right.length && timingSafeEqual(left, right);
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [Symbol.toPrimitive](): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}
