import type { ScanRun, ScanStep } from '@pitwall/contracts';
import { setTimeout as pause } from 'node:timers/promises';
import { CliError } from '../../cli-error.ts';
import { readSystem, readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { connectScans } from '../../server/scan-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { Progress } from '../../terminal/progress.ts';
import type { ScanNowFlags } from './scan-now-program.ts';

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 3_000;
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
  const { output, messages, signal } = surroundings;
  const server = connectScans(await readTarget(flags, surroundings), signal);
  const system = readSystem(flags, surroundings);
  let runs = await server.start(system);
  const progress = new Progress(messages);
  try {
    for (
      let wait = FIRST_PAUSE;
      runs.some(isUnderWay);
      wait = Math.min(LONGEST_PAUSE, wait * 1.5)
    ) {
      progress.show(runs.filter(isUnderWay).map(waitingText).join('; '));
      await pause(wait, undefined, { signal });
      runs = await Promise.all(
        runs.map((run) => (isUnderWay(run) ? server.run(system, run.id) : run)),
      );
    }
  } finally {
    progress.clear();
  }
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
