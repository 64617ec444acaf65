import { LOAD_TEST_BYTES } from '@pitwall/contracts';
import { condenseLoadTest, LoadTestFileError } from '@pitwall/readiness/load-test';

export type ReadFile = { content: string } | { trouble: string };

/** What has to be sent of a load test's file, which may be far larger than memory; compressed ones are read, too. */
export async function readFile(file: File): Promise<ReadFile> {
  try {
    const content = await condenseLoadTest(piecesOf(file), LOAD_TEST_BYTES);
    return content.trim() === '' ? { trouble: `${file.name} is empty.` } : { content };
  } catch (error) {
    return {
      trouble:
        error instanceof LoadTestFileError
          ? `${file.name}: ${error.message}.`
          : `${file.name} cannot be read.`,
    };
  }
}

// Not every browser can be asked for the pieces of a stream by `for await`.
async function* piecesOf(file: File): AsyncGenerator<string> {
  const bytes = file.name.endsWith('.gz')
    ? file.stream().pipeThrough(new DecompressionStream('gzip'))
    : file.stream();
  const reader = bytes.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    await reader.cancel();
  }
}
