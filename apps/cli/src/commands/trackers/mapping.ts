import { changeTrackerSchema } from '@pitwall/contracts';
import { z } from 'zod';
import { CliError } from '../../cli-error.ts';
import { readSystem, readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { readText } from '../../files/text-files.ts';
import { connectTrackers } from '../../server/tracker-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { findTracker } from './find-tracker.ts';
import type { MappingFlags } from './tracker-program.ts';

const givenSchema = z.strictObject({
  mapping: z.record(z.string(), z.unknown()).default({}),
  options: z.record(z.string(), z.unknown()).default({}),
});

/** How tasks stand in a tracker, and what it offers; with a file, changed to what that says. */
export const mappingCommand = async (
  name: string | undefined,
  flags: MappingFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connectTrackers(await readTarget(flags, surroundings), signal);
  const system = readSystem(flags, surroundings);
  const found = await findTracker(server, system, name);
  const place = { system, tracker: found.id };
  const write = (value: unknown): void => void output.write(`${JSON.stringify(value, null, 2)}\n`);
  if (flags.offers === true) return write(await server.offers(place));
  if (flags.set === undefined) return write({ mapping: found.mapping, options: found.options });
  const given = await readChange(flags.set, surroundings);
  const change = changeTrackerSchema.safeParse({
    version: found.version,
    mapping: { ...found.mapping, ...given.mapping },
    options: { ...found.options, ...given.options },
  });
  if (!change.success) throw unreadable(flags.set, change.error);
  const { mapping, options } = await server.change(place, change.data);
  write({ mapping, options });
};

async function readChange(
  path: string,
  surroundings: Surroundings,
): Promise<z.output<typeof givenSchema>> {
  const text = await readText(path, surroundings);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new CliError(`${path} is not JSON.`, EXIT.unreadable);
  }
  const given = givenSchema.safeParse(json);
  if (!given.success) throw unreadable(path, given.error);
  return given.data;
}

function unreadable(path: string, { issues: [issue] }: z.ZodError): CliError {
  const where = issue?.path.join('.') ?? '';
  return new CliError(
    `${path} is no mapping: ${where === '' ? '' : `${where}: `}${issue?.message ?? 'unknown'}.`,
    EXIT.unreadable,
    ['`pitwall mapping` prints one, and `pitwall mapping --offers` what the tracker has.'],
  );
}
