import { Tokenizer, TokenParser } from '@streamparser/json';
import { CliError } from '../../cli-error.ts';
import { EXIT } from '../../exit-codes.ts';

export interface FileLook {
  systems: number;
  answers: number;
}

/** Looks at an open file as it passes by, a piece at a time: whether it is one, is whole, and what it holds. */
export class FileLooker {
  readonly #tokenizer = new Tokenizer();
  readonly #parser = new TokenParser({
    paths: ['$.format', '$.tables.system.*', '$.tables.answer.*'],
    keepStack: false,
  });
  #format: unknown;
  readonly #counts = { system: 0, answer: 0 };

  constructor(private readonly place: string) {
    this.#tokenizer.onToken = this.#parser.write.bind(this.#parser);
    this.#parser.onValue = ({ value, stack }) => {
      if (stack.length === 1) this.#format = value;
      else this.#counts[stack.at(-1)?.key === 'system' ? 'system' : 'answer'] += 1;
    };
  }

  /** @throws CliError where it is no JSON. */
  write(piece: Uint8Array | string): void {
    try {
      this.#tokenizer.write(piece);
    } catch {
      throw this.#refusal();
    }
  }

  /** @throws CliError where it is cut off, or something else. */
  end(): FileLook {
    if (!this.#parser.isEnded || typeof this.#format !== 'string') throw this.#refusal();
    return { systems: this.#counts.system, answers: this.#counts.answer };
  }

  #refusal(): CliError {
    return new CliError(
      `${this.place} is no file of "pitwall export", or is cut off.`,
      EXIT.unreadable,
    );
  }
}
