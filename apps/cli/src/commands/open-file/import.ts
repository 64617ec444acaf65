import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { createPitwallClient } from '@pitwall/api-client';
import { z } from 'zod';
import { CliError } from '../../cli-error.ts';
import { readTarget } from '../../configuration/target.ts';
import { fileError } from '../../files/file-error.ts';
import { patientFetch } from '../../server/patient-fetch.ts';
import { parsed } from '../../server/pitwall-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { FileLooker } from './look-at-file.ts';
import { FILE_PATIENCE, type OpenFileFlags } from './open-file-program.ts';

const importedSchema = z.looseObject({
  teams: z.number(),
  systems: z.number(),
  answers: z.number(),
  tasks: z.number(),
  unknownPeople: z.array(z.string()),
});

/** Reads a file of "pitwall export" into an empty organization; it is looked at first, and sent as it is read. */
export const importCommand = async (
  path: string,
  flags: OpenFileFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, messages, signal } = surroundings;
  const pieces = await readable(path, surroundings);
  await lookAt(path, pieces());
  const { url, token, organization } = await readTarget(flags, surroundings);
  const fetch = patientFetch(signal, FILE_PATIENCE);
  const client = createPitwallClient({ baseUrl: url, token, fetch });
  const imported = await parsed(
    url,
    client.POST('/api/v1/organizations/{organization}/open-file', {
      params: { path: { organization } },
      // Its own body in place of this one.
      body: { format: '' },
      bodySerializer: () => Readable.toWeb(pieces()) as never,
      duplex: 'half',
    }),
    importedSchema,
  );
  if (imported.unknownPeople.length > 0)
    messages.write(`No members here: ${imported.unknownPeople.join(', ')}.\n`);
  const { teams, systems, answers, tasks } = imported;
  output.write(
    flags.json
      ? `${JSON.stringify(imported, null, 2)}\n`
      : `${organization} has ${teams} teams, ${systems} systems, ${answers} answers and ${tasks} tasks now.\n`,
  );
};

/** The file's pieces from its beginning, each time anew. What comes by the input is held until it was sent. */
async function readable(path: string, { cwd, readInput }: Surroundings): Promise<() => Readable> {
  if (path !== '-') return () => createReadStream(resolve(cwd, path));
  const input = Buffer.from(await readInput());
  return () => Readable.from([input]);
}

async function lookAt(path: string, pieces: Readable): Promise<void> {
  const looker = new FileLooker(path);
  try {
    for await (const piece of pieces) looker.write(piece as Uint8Array);
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw fileError(path, error);
  }
  looker.end();
}
