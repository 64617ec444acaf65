import { setTimeout as pause } from 'node:timers/promises';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';
import { Progress } from './progress.ts';

const FIRST_PAUSE = 150;
const LONGEST_PAUSE = 2_000;

export interface Wait<Work> {
  isUnderWay: (work: Work) => boolean;
  look: (work: Work) => Promise<Work>;
  /** What is shown meanwhile. */
  shows: (work: Work) => string;
  /** How long it is waited for, where that has an end, and what is said then. */
  patience?: { seconds: number; overdue: string };
}

/** What the server does in the background, once it is over. It is looked at less and less often. */
export async function whenOver<Work>(
  begun: Work,
  { isUnderWay, look, shows, patience }: Wait<Work>,
  { messages, signal }: Surroundings,
): Promise<Work> {
  const progress = new Progress(messages);
  const started = performance.now();
  let work = begun;
  try {
    for (let wait = FIRST_PAUSE; isUnderWay(work); wait = Math.min(LONGEST_PAUSE, wait * 1.5)) {
      if (patience && performance.now() - started > patience.seconds * 1_000)
        throw new CliError(patience.overdue, EXIT.server);
      progress.show(shows(work));
      await pause(wait, undefined, { signal });
      work = await look(work);
    }
  } finally {
    progress.clear();
  }
  return work;
}
