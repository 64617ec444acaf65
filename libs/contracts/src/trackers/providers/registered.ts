import { z } from 'zod';
import { trackerMappingSchema } from '../tracker-mapping.ts';
import type { TrackerProvider } from '../tracker-provider.ts';
import { githubTracker } from './github.ts';
import { gitlabTracker } from './gitlab.ts';
import { jiraTracker } from './jira.ts';
import { linearTracker } from './linear.ts';
import type { TrackerDefinition } from './tracker-definition.ts';

/** Trackers that can be connected, each from a file beside this one. */
export const REGISTERED_TRACKERS = [
  githubTracker,
  jiraTracker,
  linearTracker,
  gitlabTracker,
] as const;

/** One part of each, in order. */
type PartOf<Part extends string, List extends readonly unknown[] = typeof REGISTERED_TRACKERS> = {
  -readonly [Index in keyof List]: List[Index] extends Record<Part, infer Value> ? Value : never;
};

export const connectTrackerSchema = z
  .discriminatedUnion(
    'provider',
    REGISTERED_TRACKERS.map(({ connect }) => connect) as unknown as PartOf<'connect'>,
  )
  .meta({ id: 'ConnectTracker' });
export type ConnectTracker = z.infer<typeof connectTrackerSchema>;

/** Judged once more by the connection's own tracker. */
export const changeTrackerSchema = z
  .strictObject({
    version: z.int32().min(1),
    credential: z
      .union(
        // Several ask for a token alone.
        [
          ...new Set(REGISTERED_TRACKERS.map(({ credential }) => credential)),
        ] as unknown as PartOf<'credential'>,
      )
      .optional(),
    mapping: trackerMappingSchema.optional(),
    options: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'ChangeTracker' });
export type ChangeTracker = z.infer<typeof changeTrackerSchema>;

/** @throws Error for one that is not registered. */
export function trackerDefinition(provider: TrackerProvider): TrackerDefinition {
  const found = REGISTERED_TRACKERS.find((each) => each.provider === provider);
  if (!found) throw new Error(`No tracker "${provider}" is registered.`);
  return found;
}
