import type { TrackerConnection } from '@pitwall/contracts';
import { CliError } from '../../cli-error.ts';
import { EXIT } from '../../exit-codes.ts';
import type { TrackerServer } from '../../server/tracker-server.ts';

const nameOf = ({ provider, project }: TrackerConnection): string => `${provider}:${project}`;

/** The connection that is named, or the only one. */
export async function findTracker(
  server: TrackerServer,
  system: string,
  name: string | undefined,
): Promise<TrackerConnection> {
  const connections = await server.connections(system);
  const fitting = connections.filter(
    (each) => name === undefined || nameOf(each).toLowerCase() === name.toLowerCase(),
  );
  const [found] = fitting;
  if (found && fitting.length === 1) return found;
  const names = connections.map(nameOf).join(', ');
  throw new CliError(
    connections.length === 0
      ? 'No tracker is connected to this system. Connect one on its page "Trackers".'
      : `Name one of these trackers: ${names}.`,
    EXIT.usage,
  );
}
