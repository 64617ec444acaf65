import { z } from 'zod';
import {
  catalogueSchema,
  pressureCriterionSchema,
  stageTextSchema,
  topicTextSchema,
} from './catalogue.ts';
import { stackSchema } from '../systems/facts.ts';
import { practiceIdSchema } from './catalogue-ids.ts';
import { practiceSchema } from './practice.ts';
import { symptomSchema } from './symptom.ts';

const version = catalogueSchema.shape.version;

/** Which released catalogue to read; the current one where it is left out. */
export const catalogueQuerySchema = z.strictObject({ version: version.optional() });
export type CatalogueQuery = z.infer<typeof catalogueQuerySchema>;

/** A practice in a list. */
export const practiceBriefSchema = practiceSchema
  .pick({
    id: true,
    title: true,
    statement: true,
    topic: true,
    stage: true,
    gate: true,
    impact: true,
  })
  .extend({
    depends_on: z.array(practiceIdSchema),
    /** Stacks for which its playbook says how. */
    stacks: z.array(stackSchema),
  })
  .meta({ id: 'PracticeBrief' });
export type PracticeBrief = z.infer<typeof practiceBriefSchema>;

/** A symptom in a list. */
export const symptomBriefSchema = symptomSchema
  .pick({ id: true, title: true, shows: true })
  .meta({ id: 'SymptomBrief' });
export type SymptomBrief = z.infer<typeof symptomBriefSchema>;

/** The catalogue's map: everything but the practices' and symptoms' full texts. */
export const catalogueOverviewSchema = z
  .object({
    version,
    stages: z.array(stageTextSchema),
    topics: z.array(topicTextSchema),
    criteria: z.array(pressureCriterionSchema),
    practices: z.array(practiceBriefSchema),
    symptoms: z.array(symptomBriefSchema),
  })
  .meta({ id: 'CatalogueOverview' });
export type CatalogueOverview = z.infer<typeof catalogueOverviewSchema>;

/** A practice in full, with the practices around it by name. */
export const practiceDetailSchema = practiceSchema
  .extend({
    catalogueVersion: version,
    /** `applies_when` in words, to stand after "when"; null where it applies everywhere. */
    appliesWhenSays: z.string().nullable(),
    /** What it depends on. */
    needs: z.array(practiceBriefSchema),
    /** What depends on it. */
    neededBy: z.array(practiceBriefSchema),
    /** The symptoms that it treats. */
    symptoms: z.array(symptomBriefSchema),
  })
  .meta({ id: 'PracticeDetail' });
export type PracticeDetail = z.infer<typeof practiceDetailSchema>;

/** A symptom in full, with the practices that treat it, the earliest stage first. */
export const symptomDetailSchema = symptomSchema
  .extend({ catalogueVersion: version, treatedBy: z.array(practiceBriefSchema) })
  .meta({ id: 'SymptomDetail' });
export type SymptomDetail = z.infer<typeof symptomDetailSchema>;

/** Any JSON Schema. */
export const jsonSchemaSchema = z.record(z.string(), z.unknown()).meta({ id: 'JsonSchema' });
