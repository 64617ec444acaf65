import type { WhatIfOutcome, WhatIfResult } from '@pitwall/contracts';
import { formatRange } from '@pitwall/ui';
import { breakDays } from '../../../lib/break-days.ts';
import { countWords } from '../../../lib/count-words.ts';
import { dayWords } from '../../../lib/days.ts';
import { roughDays } from '../../../lib/rough-days.ts';

/** "12 Dec", "12 Dec to 4 Jan", "not in the coming sprints". */
export function doneWords(done: WhatIfOutcome['pathDone']): string {
  if (done === null || done.earliest === null) return 'not in the coming sprints';
  if (done.latest === null) return `from ${dayWords(done.earliest)}`;
  return done.earliest === done.latest
    ? dayWords(done.latest)
    : `${dayWords(done.earliest)} to ${dayWords(done.latest)}`;
}

/** "Database connections, 26 Dec to 2 Feb"; what breaks first. */
export function firstBreakWords({ breaks }: WhatIfOutcome): string {
  const [first] = breaks;
  if (!first) return 'no component is known';
  const { status, earliest, latest } = first.breaks;
  if (status === 'already_past') return `${first.title}, already past`;
  return earliest === null
    ? 'nothing within the horizon'
    : `${first.title}, ${breakDays({ earliest, latest })}`;
}

/** "yes", "perhaps", "no, 18 days a sprint would be needed". */
export function byWords(by: WhatIfOutcome['by']): string {
  if (by === null) return '–';
  if (by.met === 'yes') return 'yes';
  const needed =
    by.neededCapacityDays === null
      ? 'no capacity is enough'
      : `${countWords(by.neededCapacityDays, 'day')} a sprint would be needed`;
  return `${by.met === 'perhaps' ? 'perhaps' : 'no'}; ${needed}`;
}

export interface OutcomeRow {
  key: string;
  label: string;
  today: string;
  changed: string;
}

/** Today's plan and the supposed one, line by line. */
export function outcomeRows({ today, changed }: WhatIfResult): OutcomeRow[] {
  const row = (
    key: string,
    label: string,
    say: (outcome: WhatIfOutcome) => string,
  ): OutcomeRow => ({
    key,
    label,
    today: say(today),
    changed: say(changed),
  });
  const rows = [
    row('path', 'The path', ({ path }) =>
      path === null || path.practices === 0
        ? 'nothing is left'
        : countWords(formatRange(path.days.low, path.days.high, roughDays), 'day'),
    ),
    row('done', 'The path is done', ({ path, pathDone }) =>
      path === null || path.practices === 0 ? '–' : doneWords(pathDone),
    ),
    row('all', 'All open tasks are done', ({ first, planDoneOn }) => {
      if (first.length === 0) return 'no task is open';
      return planDoneOn === null ? 'not in the coming sprints' : dayWords(planDoneOn);
    }),
    row('breaks', 'Breaks first', firstBreakWords),
  ];
  return today.by === null
    ? rows
    : [...rows, row('by', 'Done by the day', ({ by }) => byWords(by))];
}

/** "from place 7 to 2", "new, at place 3", "gone". */
export const movedWords = ({ from, to }: WhatIfResult['moved'][number]): string => {
  if (to === null) return 'is no task any more';
  return from === null ? `new, at place ${to}` : `from place ${from} to ${to}`;
};
