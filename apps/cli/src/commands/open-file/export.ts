import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createPitwallClient } from '@pitwall/api-client';
import { z } from 'zod';
import { CliError } from '../../cli-error.ts';
import { readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { patientFetch } from '../../server/patient-fetch.ts';
import { parsed } from '../../server/pitwall-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import type { OpenFileFlags } from './open-file-program.ts';

// The file is written as the server gives it; only its kind is looked at.
const fileSchema = z.looseObject({
  format: z.string(),
  tables: z.looseObject({ system: z.array(z.unknown()), answer: z.array(z.unknown()) }),
});

/** Everything that people entered, as one JSON file. */
export const exportCommand = async (
  flags: OpenFileFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal, cwd } = surroundings;
  const { url, token, organization } = await readTarget(flags, surroundings);
  const client = createPitwallClient({ baseUrl: url, token, fetch: patientFetch(signal) });
  const file = await parsed(
    url,
    client.GET('/api/v1/organizations/{organization}/open-file', {
      params: { path: { organization } },
    }),
    fileSchema,
  );
  const text = `${JSON.stringify(file, null, 1)}\n`;
  const { file: place = '-' } = flags;
  if (place === '-') {
    output.write(text);
    return;
  }
  try {
    await writeFile(resolve(cwd, place), text, { mode: 0o600 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(`${place} cannot be written: ${reason}.`, EXIT.unreadable);
  }
  const said = {
    file: place,
    systems: file.tables.system.length,
    answers: file.tables.answer.length,
  };
  output.write(
    flags.json
      ? `${JSON.stringify(said)}\n`
      : `${said.systems} systems and ${said.answers} answers are in ${place}.\n`,
  );
};
