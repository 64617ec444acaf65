import { z } from 'zod';
import { lineSchema } from '../common/identifiers.ts';

/** How urgent a task is, as trackers say it. */
export const TRACKER_PRIORITY_LEVELS = ['urgent', 'high', 'medium', 'low'] as const;
export type TrackerPriorityLevel = (typeof TRACKER_PRIORITY_LEVELS)[number];

/** A priority of the tracker, or a label where it has none. */
const nameSchema = lineSchema(50).regex(/^[^,]*$/, 'no comma');

/** What each level is called in the tracker. */
export const trackerPrioritiesSchema = z
  .strictObject({ urgent: nameSchema, high: nameSchema, medium: nameSchema, low: nameSchema })
  .refine(
    (names) => new Set(Object.values(names).map((name) => name.toLowerCase())).size === 4,
    'four different names',
  )
  .meta({ id: 'TrackerPriorities' });
export type TrackerPriorities = z.infer<typeof trackerPrioritiesSchema>;

/** Labels that are made where a tracker has neither priorities nor labels that say them. */
export const PRIORITY_LABELS: TrackerPriorities = {
  urgent: 'priority: urgent',
  high: 'priority: high',
  medium: 'priority: medium',
  low: 'priority: low',
};

/** By the impact of its practice, 1 to 5, which changes with the catalogue alone; a task of people's own is medium. */
export function priorityLevelOf(impact: number | null): TrackerPriorityLevel {
  if (impact === null) return 'medium';
  if (impact >= 5) return 'urgent';
  if (impact >= 4) return 'high';
  return impact >= 3 ? 'medium' : 'low';
}

const PREFIX = /^(?:priority|prio|severity)\s*[:/_-]*\s*/;
const USUAL: Record<TrackerPriorityLevel, readonly string[]> = {
  urgent: ['urgent', 'critical', 'highest', 'blocker', 'p0'],
  high: ['high', 'major', 'important', 'p1'],
  medium: ['medium', 'normal', 'moderate', 'p2'],
  low: ['low', 'minor', 'trivial', 'lowest', 'p3'],
};

/** The names among these that usually say the levels; null where one of the four is not there. */
export function usualPriorities(names: readonly string[]): TrackerPriorities | null {
  const plain = names.map((name) => [name, name.toLowerCase().replace(PREFIX, '').trim()] as const);
  const found = TRACKER_PRIORITY_LEVELS.flatMap((level) => {
    const word = USUAL[level].find((each) => plain.some(([, bare]) => bare === each));
    const name = plain.find(([, bare]) => bare === word)?.[0];
    return name === undefined ? [] : [[level, name] as const];
  });
  return found.length === TRACKER_PRIORITY_LEVELS.length
    ? trackerPrioritiesSchema.parse(Object.fromEntries(found))
    : null;
}
