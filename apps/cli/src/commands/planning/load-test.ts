import { createReadStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createGunzip } from 'node:zlib';
import { importLoadTestSchema, LOAD_TEST_BYTES } from '@pitwall/contracts';
import { condenseLoadTest, LoadTestFileError } from '@pitwall/readiness/load-test';
import { CliError } from '../../cli-error.ts';
import { readSystem, readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { fileError } from '../../files/file-error.ts';
import { connectPlanning } from '../../server/planning-server.ts';
import type { LoadTestAnswer } from '../../server/planning-answers.ts';
import type { Surroundings } from '../../surroundings.ts';
import type { LoadTestFlags } from './planning-program.ts';
import { numberText } from './planning-text.ts';

/** Sends the files of a load test; what they measure becomes the component's limit. */
export const loadTestCommand = async (
  paths: readonly string[],
  flags: LoadTestFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, messages, signal, cwd } = surroundings;
  const files: { name: string; content: string }[] = [];
  for (const path of paths)
    files.push({ name: basename(path), content: await contentOf(path, resolve(cwd, path)) });
  const { name = files[0]?.name, component } = flags;
  const test = importLoadTestSchema.safeParse({ name, component, files });
  if (!test.success) {
    const [issue] = test.error.issues;
    throw new CliError(
      `The load test cannot be sent: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
      EXIT.usage,
    );
  }
  const server = connectPlanning(await readTarget(flags, surroundings), signal);
  const answer = await server.importLoadTest(readSystem(flags, surroundings), test.data);
  for (const warning of answer.warnings) messages.write(`${warning}\n`);
  output.write(flags.json ? `${JSON.stringify(answer, null, 2)}\n` : loadTestText(answer));
};

/** Of a file of any size what has to be sent; compressed ones, as k6 writes them, are read, too. */
async function contentOf(path: string, place: string): Promise<string> {
  const file = createReadStream(place);
  const pieces = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  // Of two streams the first does not tell the second that it failed.
  if (pieces !== file) file.on('error', (error) => pieces.destroy(error));
  try {
    return await condenseLoadTest(pieces.setEncoding('utf8'), LOAD_TEST_BYTES);
  } catch (error) {
    if (error instanceof LoadTestFileError)
      throw new CliError(`${path} is not taken: ${error.message}.`, EXIT.unreadable);
    throw fileError(path, error);
  }
}

const loadTestText = ({ name, component, fit: { levels, limit, error } }: LoadTestAnswer): string =>
  `${name}: ${levels.length} levels, ${component} takes ${limit.atLeast ? 'at least ' : ''}` +
  `${numberText(limit.throughput)} requests/s (the fit is off by ${numberText(error.relative * 100)} %).\n`;
