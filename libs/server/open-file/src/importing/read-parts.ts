import {
  OPEN_FILE_BYTES,
  OPEN_FILE_ROW_BYTES,
  OPEN_FILE_TABLES,
  openFileHeadSchema,
  type OpenFileTable,
} from '@pitwall/contracts';
import { ProblemException } from '@pitwall/server-kernel';
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';

/** What a file is made of, each by itself, in the order in which it stands there. */
export type Part =
  | { kind: 'head'; key: string; value: unknown }
  | { kind: 'table'; table: OpenFileTable }
  | { kind: 'people' }
  | { kind: 'person'; index: number; value: unknown }
  | { kind: 'row'; table: OpenFileTable; index: number; value: unknown }
  /** What has no place in such a file. */
  | { kind: 'stray'; path: string };

export interface PartLimits {
  bytes: number;
  rowBytes: number;
}
const LIMITS: PartLimits = { bytes: OPEN_FILE_BYTES, rowBytes: OPEN_FILE_ROW_BYTES };

const HEAD = Object.keys(openFileHeadSchema.shape);
const TABLES: ReadonlySet<string> = new Set(OPEN_FILE_TABLES);
const isTable = (name: string): name is OpenFileTable => TABLES.has(name);
const OPENS: ReadonlySet<TokenType> = new Set([TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET]);
const CLOSES: ReadonlySet<TokenType> = new Set([TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET]);

/**
 * Reads a document as it comes and holds no more of it than one row and one chunk.
 * @throws ProblemException `request.malformed` where it is no JSON or cut off, `request.too_large`.
 */
export async function* readParts(
  chunks: AsyncIterable<Uint8Array>,
  limits: PartLimits = LIMITS,
): AsyncGenerator<Part> {
  const reader = new PartReader(limits.rowBytes);
  let bytes = 0;
  for await (const chunk of arriving(chunks)) {
    bytes += chunk.length;
    if (bytes > limits.bytes)
      throw tooLarge(
        `The file is larger than the ${mebibytes(limits.bytes)} that an import takes.`,
      );
    yield* reader.write(chunk);
  }
  if (bytes === 0)
    throw new ProblemException('request.malformed', 'The body is empty; send a JSON object.');
  yield* reader.end();
}

/** Of a sender who goes away, or is too slow, the file is cut off as any other. */
async function* arriving(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw asProblem(error);
  }
}

class PartReader {
  readonly #tokenizer = new Tokenizer({ stringBufferSize: 65_536 });
  readonly #parser = new TokenParser({
    paths: [...HEAD.map((key) => `$.${key}`), '$.people.*', '$.tables.*.*'],
    keepStack: false,
  });
  #parts: Part[] = [];
  /** Whether what is open is an object, from the document down. */
  readonly #open: boolean[] = [];
  #before: TokenType | undefined;
  /** The key of the document, and of its tables, at which the reader is. */
  #key = '';
  #table = '';
  #received = 0;
  #rowStart = 0;

  constructor(private readonly rowBytes: number) {
    this.#parser.onValue = ({ value, key, stack }) => {
      this.#rowStart = this.#received;
      this.#emit(value, key, stack.length);
    };
    this.#tokenizer.onToken = (info) => {
      this.#look(info.token, info.value);
      this.#parser.write(info);
      this.#before = info.token;
    };
  }

  write(chunk: Uint8Array): Part[] {
    try {
      this.#tokenizer.write(chunk);
    } catch (error) {
      throw asProblem(error);
    }
    this.#received += chunk.length;
    // A row may begin anywhere in the chunk before.
    if (this.#received - this.#rowStart > this.rowBytes + 2 * chunk.length)
      throw tooLarge(
        `A row of ${this.#table || this.#key || 'the file'} is larger than ${mebibytes(this.rowBytes)}.`,
      );
    return this.#taken();
  }

  end(): Part[] {
    try {
      if (!this.#tokenizer.isEnded) this.#tokenizer.end();
      if (!this.#parser.isEnded) this.#parser.end();
    } catch (error) {
      throw asProblem(error);
    }
    return this.#taken();
  }

  #taken(): Part[] {
    const parts = this.#parts;
    this.#parts = [];
    return parts;
  }

  #emit(value: unknown, key: string | number | undefined, depth: number): void {
    if (depth === 1) this.#parts.push({ kind: 'head', key: String(key), value });
    else if (depth === 2) this.#parts.push({ kind: 'person', index: Number(key), value });
    else if (isTable(this.#table))
      this.#parts.push({ kind: 'row', table: this.#table, index: Number(key), value });
  }

  /** Follows keys and kinds down to the tables: the parser tells of what it was asked for alone. */
  #look(token: TokenType, value: unknown): void {
    const depth = this.#open.length;
    const startsItem = this.#before === TokenType.LEFT_BRACE || this.#before === TokenType.COMMA;
    if (this.#open.at(-1) && startsItem && token === TokenType.STRING) this.#keyAt(depth, value);
    else this.#kindAt(depth, token);
    if (OPENS.has(token)) this.#open.push(token === TokenType.LEFT_BRACE);
    else if (CLOSES.has(token)) this.#open.pop();
  }

  #keyAt(depth: number, value: unknown): void {
    if (depth === 1) {
      this.#key = String(value);
      if (this.#key === 'people') this.#parts.push({ kind: 'people' });
      else if (this.#key !== 'tables' && !HEAD.includes(this.#key)) this.#stray(this.#key);
    } else if (depth === 2 && this.#key === 'tables') {
      this.#table = String(value);
      if (isTable(this.#table)) this.#parts.push({ kind: 'table', table: this.#table });
      else this.#stray(`tables.${this.#table}`);
    }
  }

  #kindAt(depth: number, token: TokenType): void {
    const isValue = token !== TokenType.COLON && token !== TokenType.COMMA && !CLOSES.has(token);
    if (!isValue) return;
    if (depth === 0 && token !== TokenType.LEFT_BRACE) this.#stray('');
    if (depth === 1 && this.#key === 'tables' && token !== TokenType.LEFT_BRACE)
      this.#stray('tables');
    if (depth === 1 && this.#key === 'people' && token !== TokenType.LEFT_BRACKET)
      this.#stray('people');
    const isTable = depth === 2 && this.#key === 'tables' && this.#open[1] === true;
    if (isTable && token !== TokenType.LEFT_BRACKET) this.#stray(`tables.${this.#table}`);
  }

  #stray(path: string): void {
    this.#parts.push({ kind: 'stray', path });
  }
}

const mebibytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MiB`;

const tooLarge = (detail: string): ProblemException =>
  new ProblemException('request.too_large', detail);

const asProblem = (cause: unknown): ProblemException =>
  new ProblemException('request.malformed', 'The file is cut off, or not JSON.', { cause });
