import {
  answerStateSchema,
  databaseSchema,
  FIGURE_NAMES,
  levelSchema,
  type ReadinessSettings,
  readinessSettingsSchema,
  stackSchema,
  stageSchema,
  systemKindSchema,
} from '@pitwall/contracts';
import { type AssessmentInput, DEFAULT_SETTINGS } from '@pitwall/readiness';
import { z } from 'zod';

const moment = z.iso.datetime().transform((text) => new Date(text));
const perhaps = moment.nullable().optional();

/** What a snapshot was computed from, save the catalogue, which its version names. */
const inputsSchema = z.object({
  facts: z.object({
    kind: systemKindSchema,
    stack: z.array(stackSchema),
    databases: z.array(databaseSchema),
    instances: z.number().nullable(),
    figures: z.partialRecord(z.enum(FIGURE_NAMES), z.number()),
  }),
  declaredStage: stageSchema.nullable(),
  answers: z.record(
    z.string(),
    z.object({
      state: answerStateSchema,
      level: levelSchema.nullable().optional(),
      evidenceAt: perhaps,
      evidenceChanged: z.boolean().optional(),
      contradicted: z.boolean().optional(),
      notApplicableApproved: z.boolean().optional(),
      riskApproved: z.boolean().optional(),
      riskAcceptedAt: perhaps,
      riskExpiresAt: perhaps,
    }),
  ),
  activeSymptoms: z.array(z.object({ id: z.string(), title: z.string() })),
  incidents: z.array(z.object({ id: z.string(), at: moment, practices: z.array(z.string()) })),
  forecastBreaks: z.array(
    z.object({ component: z.string(), earliest: moment, practices: z.array(z.string()) }),
  ),
  now: moment,
  // Numbers that came later have their defaults.
  settings: readinessSettingsSchema
    .partial()
    .transform((stored): ReadinessSettings => ({ ...DEFAULT_SETTINGS, ...stored })),
});

/** As it is stored, as JSON. */
export function storedInputs(inputs: AssessmentInput): object {
  const { practices: _practices, criteria: _criteria, evaluate: _evaluate, ...rest } = inputs;
  const answers =
    inputs.answers instanceof Map ? Object.fromEntries(inputs.answers) : inputs.answers;
  return JSON.parse(JSON.stringify({ ...rest, answers })) as object;
}

/** With the catalogue's rules again. */
export const restoredInputs = (
  stored: unknown,
  catalogue: Pick<AssessmentInput, 'practices' | 'criteria'>,
): AssessmentInput => ({
  ...(inputsSchema.parse(stored) as Omit<AssessmentInput, 'practices' | 'criteria'>),
  practices: catalogue.practices,
  criteria: catalogue.criteria,
});
