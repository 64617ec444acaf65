import { z } from 'zod';
import { idSchema, lineSchema } from '../common/identifiers.ts';
import { trackerPrioritiesSchema } from './tracker-priorities.ts';

const labelSchema = lineSchema(50).regex(/^[^,]*$/, 'no comma');

/** How tasks stand in any tracker. What is left out keeps its default; what one tracker alone has is its `options`. */
export const trackerMappingSchema = z
  .strictObject({
    /** By it Pitwall's issues are listed, so that a lost link is found again. */
    label: labelSchema.default('pitwall'),
    /** Put on every issue beside it. */
    labels: z.array(labelSchema).max(10).default([]),
    milestones: z.enum(['stage', 'sprint', 'none']).default('stage'),
    /** What the levels are called there; null leaves priorities to the tracker. */
    priorities: trackerPrioritiesSchema.nullable().default(null),
    /** Dependencies become "blocked by". */
    dependencies: z.boolean().default(true),
    /** The steps of a playbook become sub-issues. */
    subIssues: z.boolean().default(false),
    /** What Pitwall does by itself: take over what changed there and tell outcomes, also write, or nothing. */
    follow: z.enum(['off', 'take', 'both']).default('take'),
    /** How often the tracker is looked at where no webhook tells of changes. */
    everyMinutes: z.number().int().min(5).max(1_440).default(15),
    /** What members are called in the tracker. */
    people: z
      .array(z.strictObject({ userId: idSchema, login: lineSchema(100) }))
      .max(500)
      .default([]),
  })
  .meta({ id: 'TrackerMapping' });
export type TrackerMapping = z.infer<typeof trackerMappingSchema>;
