import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks on the terminal. The question goes to the error output, so that the answer's place stays clean. */
export const ask = async (question: string, hidden: boolean): Promise<string> => {
  let muted = false;
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!muted) process.stderr.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  try {
    const answer = lines.question(question);
    muted = hidden;
    return (await answer).trim();
  } finally {
    lines.close();
    if (hidden) process.stderr.write('\n');
  }
};
