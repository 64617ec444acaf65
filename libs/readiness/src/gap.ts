import {
  stageIndex,
  type BuiltAhead,
  type ReadinessGap,
  type ReadyRange,
  type Stage,
} from '@pitwall/contracts';
import { dayCount, plural } from './words.ts';

/** Stages by which pressure is past ready; a range when ready is one. Null when pressure is not known. */
export function readGap(pressure: Stage | null, ready: ReadyRange): ReadinessGap | null {
  if (pressure === null) return null;
  const low = stageIndex(pressure) - stageIndex(ready.high);
  const high = stageIndex(pressure) - stageIndex(ready.low);
  return { low, high, says: say(low, high) };
}

function say(low: number, high: number): string {
  if (low > 0 && low === high) return `${plural(low, 'stage')} behind its load`;
  if (low > 0) return `${low} to ${plural(high, 'stage')} behind its load`;
  if (high > 0) return `on time, or up to ${plural(high, 'stage')} behind its load`;
  return 'on time';
}

/** What is done already although nothing asks for it yet. `days` are those of the playbooks. */
export function readBuiltAhead(practices: readonly { id: string; days: number }[]): BuiltAhead {
  const days = practices.reduce((sum, each) => sum + each.days, 0);
  const ids = practices.map(({ id }) => id).sort();
  const says =
    ids.length === 0
      ? 'nothing is built ahead of the load'
      : `${plural(ids.length, 'practice')} (${dayCount(days)}) built ahead of the load`;
  return { practices: ids, days, says };
}
