import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createPitwallClient } from '@pitwall/api-client';
import { CliError } from '../../cli-error.ts';
import { readTarget, type Target } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { fileError } from '../../files/file-error.ts';
import { patientFetch } from '../../server/patient-fetch.ts';
import { refused } from '../../server/pitwall-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { type FileLook, FileLooker } from './look-at-file.ts';
import { FILE_PATIENCE, type OpenFileFlags } from './open-file-program.ts';

/** Everything that people entered, as one JSON file that is written as it comes. */
export const exportCommand = async (
  flags: OpenFileFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal, cwd } = surroundings;
  const { file: place = '-' } = flags;
  const target = await readTarget(flags, surroundings);
  const looker = new FileLooker(`What ${target.url} answers`);
  const pieces = looking(
    await ask(target, signal),
    looker,
    place === '-' ? 'What was printed is not the whole file.' : 'Nothing was written.',
  );
  if (place === '-') {
    const decoder = new TextDecoder();
    for await (const piece of pieces.taken) output.write(decoder.decode(piece, { stream: true }));
    pieces.look();
    return;
  }
  const { systems, answers } = await save(resolve(cwd, place), place, pieces);
  output.write(
    flags.json
      ? `${JSON.stringify({ file: place, systems, answers })}\n`
      : `${systems} systems and ${answers} answers are in ${place}.\n`,
  );
};

async function ask(
  { url, token, organization }: Target,
  signal: AbortSignal,
): Promise<ReadableStream> {
  const fetch = patientFetch(signal, FILE_PATIENCE);
  const client = createPitwallClient({ baseUrl: url, token, fetch });
  const { data } = await client
    .GET('/api/v1/organizations/{organization}/open-file', {
      params: { path: { organization } },
      parseAs: 'stream',
    })
    .catch(refused);
  if (!data) throw new CliError(`${url} answered with nothing.`, EXIT.server);
  return data as ReadableStream;
}

interface Pieces {
  taken: AsyncIterable<Uint8Array>;
  /** What they were, once all were taken. */
  look: () => FileLook;
}

/** @param left what there is where the answer breaks off */
function looking(body: ReadableStream, looker: FileLooker, left: string): Pieces {
  async function* taken(): AsyncGenerator<Uint8Array> {
    const pieces = Readable.fromWeb(body);
    try {
      for await (const piece of pieces) {
        looker.write(piece as Uint8Array);
        yield piece as Uint8Array;
      }
    } catch (error) {
      if (error instanceof CliError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new CliError(`The answer broke off (${reason}). ${left}`, EXIT.server);
    }
  }
  return { taken: taken(), look: () => looker.end() };
}

/** Under its name there is a whole file or none: what broke off leaves what was there before. */
async function save(path: string, place: string, { taken, look }: Pieces): Promise<FileLook> {
  const part = `${path}.part`;
  try {
    await pipeline(taken, createWriteStream(part, { mode: 0o600 }));
    const seen = look();
    await rename(part, path);
    return seen;
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof CliError) throw error;
    throw fileError(place, error, { failed: 'written' });
  }
}
