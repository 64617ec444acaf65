import type { TrackerSync } from '@pitwall/contracts';
import { CliError } from '../../cli-error.ts';
import { readSystem, readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { collected } from '../../server/all-pages.ts';
import {
  connectTrackers,
  type TrackerPlace,
  type TrackerServer,
} from '../../server/tracker-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { whenOver } from '../../terminal/when-over.ts';
import { findTracker } from './find-tracker.ts';
import { stepText } from './step-text.ts';
import type { SyncFlags } from './tracker-program.ts';

/** A dry run, shown; and without `--dry-run` all that it foretells. */
export const syncCommand = async (
  name: string | undefined,
  flags: SyncFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connectTrackers(await readTarget(flags, surroundings), signal);
  const system = readSystem(flags, surroundings);
  const { id: tracker } = await findTracker(server, system, name);
  const place = { system, tracker };
  const planned = await follow(server, place, await server.plan(place), surroundings);
  const sync =
    flags.dryRun || planned.total === 0
      ? planned
      : await follow(server, place, await server.apply(place, planned.id), surroundings);
  const steps = await collected(server.steps(place, sync.id));
  if (flags.json) output.write(`${JSON.stringify({ sync, steps }, null, 2)}\n`);
  else {
    const shown = flags.dryRun
      ? steps
      : steps.filter(({ state }) => state === 'failed' || state === 'skipped');
    for (const step of shown) output.write(`${stepText(step)}\n`);
    output.write(`${summaryText(sync, flags.dryRun ?? false)}\n`);
  }
  if (sync.failed > 0)
    throw new CliError(`${sync.failed} of ${sync.total} steps were not done.`, EXIT.problems);
};

/** Until it is over. */
async function follow(
  server: TrackerServer,
  place: TrackerPlace,
  begun: TrackerSync,
  surroundings: Surroundings,
): Promise<TrackerSync> {
  const sync = await whenOver(
    begun,
    {
      isUnderWay: ({ state }) => state === 'planning' || state === 'applying',
      look: ({ id }) => server.sync(place, id),
      shows: waitingText,
    },
    surroundings,
  );
  if (sync.state === 'failed' || sync.state === 'stopped')
    throw new CliError(
      `The sync ${sync.state === 'failed' ? 'failed' : `stopped after ${sync.done} of ${sync.total} steps`}: ${sync.error ?? 'no reason was given'}`,
      EXIT.server,
    );
  return sync;
}

function waitingText({ state, done, total, resumesAt }: TrackerSync): string {
  if (resumesAt !== null) return `Waiting until ${resumesAt} for the tracker's limit`;
  return state === 'planning' ? 'Comparing tasks and issues' : `${done} of ${total} steps done`;
}

function summaryText({ summary, total }: TrackerSync, dryRun: boolean): string {
  if (summary === null) return 'Nothing is known of it.';
  const { create, update, close, reopen, takes, conflicts, unchanged, writes, reads } = summary;
  const counts = Object.entries({ create, update, close, reopen, takes, conflicts, unchanged })
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`);
  const what = counts.length === 0 ? 'nothing' : counts.join(', ');
  if (total === 0) return `In step: ${what}.`;
  return dryRun
    ? `Would be: ${what}; ${counted(writes, 'write')}, ${counted(reads, 'read')}.`
    : `Done: ${what}.`;
}

const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;
