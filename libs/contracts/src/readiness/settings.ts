import { z } from 'zod';
import { stageSchema } from '../catalogue/stage.ts';

const share = z.number().min(0).max(1);
const days = z.number().int().min(1).max(3650);
const factor = z.number().min(0).max(100);

/** What each answer counts for, from absent to proven. */
const valuesSchema = z
  .strictObject({
    absent: share,
    started: share,
    partial: share,
    in_place: share,
    proven: share,
  })
  .refine(
    (values) =>
      values.absent <= values.started &&
      values.started <= values.partial &&
      values.partial <= values.in_place &&
      values.in_place <= values.proven,
    'the values must not fall from absent to proven',
  );

/** How a practice's value and price make its priority. */
export const prioritySettingsSchema = z.strictObject({
  gate: z.strictObject({ required: factor, recommended: factor }),
  /** 1 + perStage for each stage by which pressure is past the practice's, at most `most`. */
  urgency: z.strictObject({ perStage: factor, most: z.number().min(1).max(100) }),
  /** 1 + perTie for each symptom, incident and forecast break, at most `most`. */
  boost: z.strictObject({ perTie: factor, most: z.number().min(1).max(100) }),
  /** Working days that a task "find out" takes. */
  findOutDays: z.number().positive().max(30),
  /** A task costs max(leastDays, days) to this power. */
  leastDays: z.number().positive().max(30),
  daysPower: z.number().min(0).max(2),
});

/** Every number of the rules. An organization may change them; DEFAULT_SETTINGS holds the defaults. */
export const readinessSettingsSchema = z
  .strictObject({
    values: valuesSchema,
    /** From this value on, a practice is met. */
    metValue: z.number().gt(0).max(1),
    exceptions: z.strictObject({
      share,
      least: z.number().int().min(0).max(20),
      /** From this impact on, an exception must be an accepted risk. */
      acceptedOnlyFromImpact: z.number().int().min(1).max(6),
    }),
    /** A stage is judged when at least this share of its required practices applies. */
    judgedShare: share,
    pressure: z.strictObject({
      /** How many criteria must reach a stage. */
      agree: z.number().int().min(1).max(10),
      /** How far below its own reach a criterion that carries alone takes the system. */
      aloneBelow: z.number().int().min(0).max(4),
      provisionalUnder: z.number().int().min(0).max(20),
      /** This many active symptoms, or incidents within so many days, raise it to a stage. */
      symptoms: z.number().int().min(1).max(100),
      incidents: z.number().int().min(1).max(1000),
      incidentDays: days,
      raisesTo: stageSchema,
    }),
    due: z.strictObject({ incidentDays: days, breakDays: days }),
    priority: prioritySettingsSchema,
    /** The longest that a risk may be accepted for. */
    acceptedRiskDays: days,
    /** How long before an accepted risk or evidence runs out its people are told. */
    reminderDays: days,
    /** How many combinations the search for the shortest clearing may try. */
    shortestClearingTries: z.number().int().min(1).max(10_000_000),
    forecast: z.strictObject({
      horizonMonths: z.number().positive().max(240),
      /** The share of its limit at which a component breaks. */
      hardShare: z.number().gt(0).max(1),
      softShare: z.number().gt(0).max(1),
      /** Levels of concurrency that a load test must have to be fitted. */
      leastLevels: z.number().int().min(4).max(100),
    }),
    /** The pace of a team: the last so many sprints, in stretches of so many. */
    progress: z.strictObject({
      sprints: z.number().int().min(1).max(100),
      stretch: z.number().int().min(1).max(20),
    }),
  })
  .meta({ id: 'ReadinessSettings' });
export type ReadinessSettings = z.infer<typeof readinessSettingsSchema>;
