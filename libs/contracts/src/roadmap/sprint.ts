import { z } from 'zod';
import { daySchema, idSchema, instantSchema, lineSchema } from '../common/identifiers.ts';
import { taskSchema } from './task.ts';

const DAY = 86_400_000;
const LONGEST_DAYS = 366;

/** A last day that may be of a sprint with this first one, as far as its length goes. */
export const fitsAYear = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): boolean =>
  Date.parse(endsOn) - Date.parse(startsOn) <= LONGEST_DAYS * DAY;
/** Said where it is longer. */
export const SPRINT_TOO_LONG = {
  path: ['endsOn'],
  message: 'a sprint is at most a year long: look at the year',
};

export const createSprintSchema = z
  .strictObject({
    name: lineSchema(80),
    startsOn: daySchema,
    endsOn: daySchema,
    /** The team's working days in the sprint, all people together. */
    capacityDays: z.number().positive().max(10_000),
    /** The share of them for this roadmap. */
    debtShare: z.number().gt(0).max(1).default(0.2),
  })
  .refine((sprint) => sprint.endsOn >= sprint.startsOn, {
    path: ['endsOn'],
    message: 'a sprint ends after it starts',
  })
  .refine(fitsAYear, SPRINT_TOO_LONG)
  .meta({ id: 'CreateSprint' });
export type CreateSprint = z.infer<typeof createSprintSchema>;

export const sprintSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    startsOn: daySchema,
    endsOn: daySchema,
    capacityDays: z.number(),
    debtShare: z.number(),
    availableDays: z.number(),
    plannedDays: z.number(),
    tasks: z.array(taskSchema),
    closedAt: instantSchema.nullable(),
    /** Nobody closed it: its last day was over. */
    closedByClock: z.boolean(),
    /** What was unfinished when it was closed; null while it is open. */
    carried: z
      .object({
        tasks: z.number().int(),
        days: z.number(),
        /** The name of the sprint that took it; null where it went back into the plan. */
        to: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Sprint' });
export type Sprint = z.infer<typeof sprintSchema>;

/** What filling a sprint would put into it, or has put. Nothing is saved unless `save` is true. */
export const fillSprintSchema = z
  .strictObject({ save: z.boolean().default(false) })
  .meta({ id: 'FillSprint' });

/** Why a task is not in a filled sprint: what is in the way of it. */
export const staysOutSchema = z.object({
  task: z.object({ id: idSchema, title: z.string(), system: z.string(), days: z.number() }),
  reason: z.enum(['does_not_fit', 'waits_for']),
  waitsFor: z.array(z.object({ id: idSchema, title: z.string() })),
  sentence: z.string(),
});

/** A filled sprint with what stays out of it, in order, and why. */
export const filledSprintSchema = sprintSchema
  .extend({
    staysOut: z.array(staysOutSchema),
    /** How many stay out, where the list names only the first. */
    staysOutCount: z.number().int(),
  })
  .meta({ id: 'FilledSprint' });
export type FilledSprint = z.infer<typeof filledSprintSchema>;
