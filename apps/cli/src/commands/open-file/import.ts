import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createPitwallClient } from '@pitwall/api-client';
import { openFileRequestSchema } from '@pitwall/contracts';
import { z } from 'zod';
import { CliError } from '../../cli-error.ts';
import { readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { patientFetch } from '../../server/patient-fetch.ts';
import { parsed } from '../../server/pitwall-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import type { OpenFileFlags } from './open-file-program.ts';

const importedSchema = z.looseObject({
  teams: z.number(),
  systems: z.number(),
  answers: z.number(),
  tasks: z.number(),
  unknownPeople: z.array(z.string()),
});

/** Reads a file of "pitwall export" into an empty organization. */
export const importCommand = async (
  path: string,
  flags: OpenFileFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, messages, signal } = surroundings;
  const body = await read(path, surroundings);
  const { url, token, organization } = await readTarget(flags, surroundings);
  const client = createPitwallClient({ baseUrl: url, token, fetch: patientFetch(signal) });
  const imported = await parsed(
    url,
    client.POST('/api/v1/organizations/{organization}/open-file', {
      params: { path: { organization } },
      body,
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

async function read(
  path: string,
  { cwd, readInput }: Surroundings,
): Promise<z.infer<typeof openFileRequestSchema>> {
  let text: string;
  try {
    text = path === '-' ? await readInput() : await readFile(resolve(cwd, path), 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(`${path} cannot be read: ${reason}.`, EXIT.unreadable);
  }
  const file = openFileRequestSchema.safeParse(parse(text));
  if (file.success) return file.data;
  throw new CliError(`${path} is no file of "pitwall export".`, EXIT.unreadable);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
