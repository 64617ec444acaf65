import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { stageSchema } from '../catalogue/stage.ts';
import { idOrSlugSchema, idSchema, instantSchema, slugSchema } from '../common/identifiers.ts';
import { pageQuerySchema } from '../common/paging.ts';
import { incidentSchema } from '../systems/system.ts';
import { levelSchema } from './answer-state.ts';

export const SHORTCUT_KINDS = ['accepted_risk', 'debt_comment'] as const;
export const shortcutKindSchema = z.enum(SHORTCUT_KINDS);

export const listShortcutsQuerySchema = pageQuerySchema.extend({
  kind: shortcutKindSchema.default('accepted_risk'),
  system: idOrSlugSchema.optional(),
});
export type ListShortcutsQuery = z.infer<typeof listShortcutsQuerySchema>;

/** Something knowingly left out: who decided it, until when, and the incidents that it has caused since. */
export const shortcutSchema = z
  .object({
    id: idSchema,
    kind: shortcutKindSchema,
    system: z.object({ slug: slugSchema, name: z.string() }),
    practice: practiceIdSchema,
    title: z.string(),
    /** The sentence that accepts the risk, or the comment itself. */
    says: z.string(),
    by: z.string().nullable(),
    since: instantSchema,
    /** Of an accepted risk. */
    risk: z
      .object({
        level: levelSchema.nullable(),
        approvedBy: z.string().nullable(),
        expiresAt: instantSchema.nullable(),
        status: z.enum(['accepted', 'touched', 'lapsed', 'awaiting_approval']),
      })
      .nullable(),
    /** Of a comment: where it stood when it was taken over. */
    place: z
      .object({ path: z.string(), line: z.number().int(), commit: z.string().nullable() })
      .nullable(),
    incidents: z.array(z.object({ id: idSchema, title: z.string(), startedAt: instantSchema })),
  })
  .meta({ id: 'Shortcut' });
export type Shortcut = z.infer<typeof shortcutSchema>;

/** What taking comments over did. */
export const takenCommentsSchema = z
  .object({
    taken: z.number().int(),
    /** They were in the register already. */
    known: z.number().int(),
  })
  .meta({ id: 'TakenComments' });

/** How many comments of the newest scan are not in the register yet. */
export const offeredCommentsSchema = z
  .object({
    offered: z.number().int(),
    scannedAt: instantSchema.nullable(),
    commit: z.string().nullable(),
  })
  .meta({ id: 'OfferedComments' });

const days = z.object({ low: z.number(), high: z.number() });

/** An incident with what would have prevented it, and what that would have cost. */
export const incidentPreventionSchema = z
  .object({
    incident: incidentSchema,
    practices: z.array(
      z.object({
        practice: practiceIdSchema,
        title: z.string(),
        stage: stageSchema,
        /** Whole days of the practice for the system's stack, in working days. */
        days,
        /** Days that are left today; zero when it is met. */
        daysLeft: days,
        standing: z.enum(['met', 'open', 'unanswered', 'not_applicable']),
        /** Its risk was accepted when the incident began. */
        acceptedThen: z.boolean(),
      }),
    ),
    days,
    daysLeft: days,
  })
  .meta({ id: 'IncidentPrevention' });
export type IncidentPrevention = z.infer<typeof incidentPreventionSchema>;
