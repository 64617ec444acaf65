import { K6RawReader, LINE_CHARACTERS } from './k6-raw.ts';
import { LoadTestFileError } from './load-test-file.ts';
import { otherToolsTrouble } from './other-tools.ts';
import { isLines } from './read-load-test.ts';

/**
 * What has to be sent of a load test's output that comes in pieces of text. Of k6's raw lines, which may be far
 * larger than memory, one point a second; everything else as it is, up to `most` characters.
 * @throws LoadTestFileError where raw lines are cut off or hold no level, where it is of another tool, and where the rest is too large.
 */
export async function condenseLoadTest(
  pieces: AsyncIterable<string>,
  most: number,
): Promise<string> {
  const lines = new Lines();
  let held = '';
  let raw: K6RawReader | null = null;
  let isOther = false;
  for await (const piece of pieces) {
    if (raw === null) {
      held += held === '' ? piece.replace(/^\uFEFF/, '') : piece;
      if (!isOther && (held.includes('\n') || held.length > LINE_CHARACTERS)) {
        if (isLines(held)) raw = new K6RawReader();
        else isOther = true;
      }
      if (raw !== null) {
        lines.take(held, raw);
        held = '';
      } else if (held.length > most) throw ofAnotherTool(held) ?? tooLarge(most);
    } else lines.take(piece, raw);
  }
  if (raw === null) {
    const refused = ofAnotherTool(held);
    if (refused !== null) throw refused;
    return held;
  }
  lines.end(raw);
  return raw.condensed();
}

/** Lines of what comes in pieces. */
class Lines {
  #rest = '';

  take(piece: string, reader: K6RawReader): void {
    const lines = `${this.#rest}${piece}`.split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) reader.push(line);
    // A line without an end is refused by its reader, before it is all that is held.
    if (this.#rest.length > LINE_CHARACTERS) this.end(reader);
  }

  end(reader: K6RawReader): void {
    if (this.#rest !== '') reader.push(this.#rest);
    this.#rest = '';
  }
}

const ofAnotherTool = (text: string): LoadTestFileError | null => {
  const trouble = otherToolsTrouble(text);
  return trouble === null ? null : new LoadTestFileError(trouble);
};

const tooLarge = (most: number): LoadTestFileError =>
  new LoadTestFileError(
    `it is larger than ${Math.round(most / 1_048_576)} MiB, and not the raw output of k6, which alone may be`,
  );
