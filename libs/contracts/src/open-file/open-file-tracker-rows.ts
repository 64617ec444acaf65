import { z } from 'zod';
import { lineSchema } from '../common/identifiers.ts';
import { REGISTERED_TRACKERS } from '../trackers/providers/registered.ts';
import { trackerMappingSchema } from '../trackers/tracker-mapping.ts';
import { trackerProviderSchema } from '../trackers/tracker-provider.ts';
import { at, id, json, MOST, person, version } from './open-file-fields.ts';

/** Shown as a link: of the web alone. */
const referenceSchema = z.strictObject({
  key: z.string().min(1).max(200),
  id: z.string().max(200),
  url: z.url({ protocol: /^https?$/ }).max(2000),
});

const connection = z
  .strictObject({
    id,
    systemId: id,
    provider: trackerProviderSchema,
    baseUrl: z.string().max(300),
    project: z.string().max(500),
    mapping: trackerMappingSchema,
    options: json,
    createdById: person,
    createdAt: at,
    version,
  })
  .superRefine(({ provider, ...row }, context) => {
    const tracker = REGISTERED_TRACKERS.find((each) => each.provider === provider);
    for (const field of ['baseUrl', 'project', 'options'] as const)
      if (tracker?.[field].safeParse(row[field]).success !== true)
        context.addIssue({ code: 'custom', path: [field], message: 'is none of this tracker' });
  });

/** How systems are kept in step with trackers; credentials, and what was synchronized last, stay where they are. */
export const TRACKER_ROWS = {
  trackerConnection: connection,
  /** Which issue is which task's. */
  trackerLink: z.strictObject({
    connectionId: id,
    taskId: id,
    issueKey: z.string().min(1).max(200),
    reference: referenceSchema,
    /** Tasks whose issues block this one. */
    blockedBy: z.array(id).max(1_000),
    /** Sub-issues by the number of their step. */
    steps: z
      .array(
        z.strictObject({
          step: z.int().min(1).max(MOST),
          reference: referenceSchema,
          attached: z.boolean(),
        }),
      )
      .max(1_000),
    /** The change of the task's state that was told there last. */
    told: z.string().max(100).nullable(),
    unassignable: lineSchema(320).nullable(),
    /** Ids that stand for the task in the marks of the issue's body, without their dashes: they stay as they are. */
    markedAs: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(50),
    createdAt: at,
    updatedAt: at,
  }),
} as const;
