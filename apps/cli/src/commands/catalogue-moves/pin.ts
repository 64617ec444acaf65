import { readTarget } from '../../configuration/target.ts';
import { connectCatalogue } from '../../server/catalogue-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import type { PinFlags } from './move-program.ts';

export const pinCommand = async (
  system: string,
  flags: PinFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connectCatalogue(await readTarget(flags, surroundings), signal);
  const { version } = await server.pin(system, flags.because ?? '');
  output.write(`${system} stays on ${version}.\n`);
};

export const unpinCommand = async (
  system: string,
  flags: PinFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  await connectCatalogue(await readTarget(flags, surroundings), signal).unpin(system);
  output.write(`${system} follows the organization's release again.\n`);
};
