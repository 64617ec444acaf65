import type { Activity, ActivityKind } from '@pitwall/contracts';
import { runsOf, type Run } from '../../../lib/runs.ts';

export type ActivityRun = Run<Activity>;

/** What is done by the dozen. Of all else each says something of its own. */
const GATHERED: readonly ActivityKind[] = ['answer', 'task'];

const isAlike = (later: Activity, { kind, by, system }: Activity): boolean =>
  GATHERED.includes(kind) &&
  later.kind === kind &&
  later.by?.userId === by?.userId &&
  later.system.slug === system.slug;

/** The activity with what one person answered or moved on of one system in a row as one run. */
export const activityRuns = (items: readonly Activity[]): ActivityRun[] => runsOf(items, isAlike);

/** What a run was about, each once: its practices, where it has some. */
export const runPractices = (run: Readonly<ActivityRun>): string[] => [
  ...new Set(run.flatMap(({ practice }) => practice ?? [])),
];

/** "19 practices answered", "A practice answered 3 times", "7 changes of tasks"; `more` where older ones are unread. */
export const activityRunTitle = (run: Readonly<ActivityRun>, more = false): string => {
  const practices = runPractices(run).length;
  const times = more ? `${run.length} or more` : `${run.length}`;
  if (run[0].kind === 'task') return `${times} changes of tasks`;
  if (practices === 1) return `A practice answered ${times} times`;
  return `${more ? `${practices} or more` : practices} practices answered`;
};
