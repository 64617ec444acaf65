import type { ScanRun, ScanStep } from '@pitwall/contracts';
import { CliError } from '../../cli-error.ts';
import { readSystem, readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { connectScans } from '../../server/scan-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { whenOver } from '../../terminal/when-over.ts';
import type { ScanNowFlags } from './scan-now-program.ts';

const STEPS: Record<ScanStep, string> = {
  asking: 'asking for the newest commit',
  fetching: 'fetching the code',
  history: 'fetching the history',
  writing: 'writing the files',
  reading: 'reading the code',
  keeping: 'keeping the report',
};

/** Has the server scan a system's repositories, and waits for it. */
export const scanNowCommand = async (
  flags: ScanNowFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connectScans(await readTarget(flags, surroundings), signal);
  const system = readSystem(flags, surroundings);
  const runs = await whenOver(
    await server.start(system),
    {
      isUnderWay: (all) => all.some(isUnderWay),
      look: (all) =>
        Promise.all(all.map((run) => (isUnderWay(run) ? server.run(system, run.id) : run))),
      shows: (all) => all.filter(isUnderWay).map(waitingText).join('; '),
    },
    surroundings,
  );
  output.write(
    flags.json
      ? `${JSON.stringify(runs, null, 2)}\n`
      : runs.map((run) => `${endText(run)}\n`).join(''),
  );
  const failed = runs.filter(({ state }) => state === 'failed');
  if (failed.length > 0)
    throw new CliError(
      `${failed.length} of ${runs.length} repositories were not scanned.`,
      EXIT.problems,
    );
};

const isUnderWay = ({ state }: ScanRun): boolean => state === 'waiting' || state === 'running';

const waitingText = ({ repository, step }: ScanRun): string =>
  `${repository}: ${step === null ? 'waiting' : STEPS[step]}`;

const endText = ({ repository, state, commit, known, error }: ScanRun): string =>
  state === 'failed'
    ? `${repository}: ${error ?? 'failed'}`
    : `${repository}: ${known ? 'nothing new since the last scan of' : 'scanned at'} ${(commit ?? '').slice(0, 10)}`;
