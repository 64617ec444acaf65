import { z } from 'zod';
import { practiceIdSchema, symptomIdSchema } from '../catalogue/catalogue-ids.ts';
import { stageSchema } from '../catalogue/stage.ts';
import {
  idOrSlugSchema,
  idSchema,
  instantSchema,
  lineSchema,
  slugSchema,
  textSchema,
} from '../common/identifiers.ts';
import { newSlugSchema } from '../common/reserved-slugs.ts';
import { pageQuerySchema } from '../common/paging.ts';
import {
  readinessGapSchema,
  readyReadingSchema,
  pressureReadingSchema,
} from '../readiness/stage-reading.ts';
import { scoreSchema } from '../readiness/score.ts';
import { databaseSchema, FIGURES, figureSchema, stackSchema, systemKindSchema } from './facts.ts';

/** A remote address of a repository, without credentials. */
export const repositoryUrlSchema = z
  .url({ protocol: /^https$/, normalize: true })
  .max(500)
  .refine((url) => {
    // What is no address at all has been told already.
    if (!URL.canParse(url)) return true;
    const { username, password } = new URL(url);
    return username === '' && password === '';
  }, 'the address must not carry credentials');

const describedSchema = z.strictObject({
  name: lineSchema(80),
  description: textSchema(2000),
  team: idOrSlugSchema,
  kind: systemKindSchema,
  stacks: z.array(stackSchema).max(8),
  databases: z.array(databaseSchema).max(8),
  /** Instances that serve requests; null for "I don't know". */
  instances: z.number().int().min(0).max(100_000).nullable(),
  declaredStage: stageSchema.nullable(),
  repositories: z.array(repositoryUrlSchema).max(20),
});

/** Load figures as numbers; what is left out or null is not known. */
export const figuresSchema = z
  .strictObject(
    Object.fromEntries(
      Object.entries(FIGURES).map(([name, { max }]) => [
        name,
        z.number().min(0).max(max).nullable().optional(),
      ]),
    ) as Record<keyof typeof FIGURES, z.ZodOptional<z.ZodNullable<z.ZodNumber>>>,
  )
  .meta({ id: 'Figures' });
export type Figures = z.infer<typeof figuresSchema>;

export const createSystemSchema = describedSchema
  .extend({
    slug: newSlugSchema.optional(),
    /** The organization's first team is made for the first system where none is named. */
    team: idOrSlugSchema.optional(),
    description: textSchema(2000).default(''),
    kind: systemKindSchema.default('service'),
    stacks: z.array(stackSchema).max(8).default([]),
    databases: z.array(databaseSchema).max(8).default([]),
    instances: z.number().int().min(0).max(100_000).nullable().default(null),
    declaredStage: stageSchema.nullable().default(null),
    repositories: z.array(repositoryUrlSchema).max(20).default([]),
    figures: figuresSchema.default({}),
  })
  .meta({ id: 'CreateSystem' });
export type CreateSystem = z.infer<typeof createSystemSchema>;

/** Only what is given changes. `version` is the one the writer saw. */
export const updateSystemSchema = describedSchema
  .partial()
  .extend({ version: z.int32().min(1) })
  .meta({ id: 'UpdateSystem' });
export type UpdateSystem = z.infer<typeof updateSystemSchema>;

export const systemSchema = z
  .object({
    id: idSchema,
    slug: slugSchema,
    name: z.string(),
    description: z.string(),
    team: z.object({ id: idSchema, slug: slugSchema, name: z.string() }),
    kind: systemKindSchema,
    stacks: z.array(stackSchema),
    databases: z.array(databaseSchema),
    instances: z.number().int().nullable(),
    declaredStage: stageSchema.nullable(),
    repositories: z.array(z.string()),
    /** The highest reading of each figure in the last 90 days, with its moment. */
    figures: z.array(
      z.object({ figure: figureSchema, value: z.number(), at: instantSchema, source: z.string() }),
    ),
    catalogueVersion: z.string(),
    version: z.number().int(),
    createdAt: instantSchema,
  })
  .meta({ id: 'System' });
export type System = z.infer<typeof systemSchema>;

export const listSystemsQuerySchema = pageQuerySchema.extend({
  search: textSchema(100).optional(),
  team: idOrSlugSchema.optional(),
});
export type ListSystemsQuery = z.infer<typeof listSystemsQuerySchema>;

/** A row of the list of systems. */
export const systemListItemSchema = z
  .object({
    id: idSchema,
    slug: slugSchema,
    name: z.string(),
    team: z.object({ slug: slugSchema, name: z.string() }),
    stacks: z.array(stackSchema),
    ready: readyReadingSchema,
    pressure: pressureReadingSchema,
    declared: stageSchema.nullable(),
    gap: readinessGapSchema.nullable(),
    score: scoreSchema,
    tasks: z.number().int(),
  })
  .meta({ id: 'SystemListItem' });
export type SystemListItem = z.infer<typeof systemListItemSchema>;

/** New readings, all of one moment. */
export const recordFiguresSchema = z
  .strictObject({
    figures: figuresSchema,
    at: instantSchema.optional(),
    source: lineSchema(80).default('stated'),
  })
  .meta({ id: 'RecordFigures' });

export const figureReadingSchema = z
  .object({
    id: idSchema,
    figure: figureSchema,
    value: z.number(),
    at: instantSchema,
    source: z.string(),
  })
  .meta({ id: 'FigureReading' });
export type FigureReading = z.infer<typeof figureReadingSchema>;
export type RecordFigures = z.infer<typeof recordFiguresSchema>;

export const startSymptomSchema = z
  .strictObject({
    symptom: symptomIdSchema,
    startedAt: instantSchema.optional(),
    note: textSchema(2000).default(''),
  })
  .meta({ id: 'StartSymptom' });

export const systemSymptomSchema = z
  .object({
    id: idSchema,
    symptom: symptomIdSchema,
    title: z.string(),
    note: z.string(),
    startedAt: instantSchema,
    endedAt: instantSchema.nullable(),
  })
  .meta({ id: 'SystemSymptom' });
export type SystemSymptom = z.infer<typeof systemSymptomSchema>;
export type StartSymptom = z.infer<typeof startSymptomSchema>;

export const recordIncidentSchema = z
  .strictObject({
    title: lineSchema(160),
    description: textSchema(10_000).default(''),
    startedAt: instantSchema,
    endedAt: instantSchema.nullable().default(null),
    practices: z.array(practiceIdSchema).max(20).default([]),
  })
  // Compared as moments: as texts, two time zones would sort wrongly.
  .refine(
    ({ startedAt, endedAt }) => endedAt === null || Date.parse(endedAt) >= Date.parse(startedAt),
    { path: ['endedAt'], message: 'an incident ends after it starts' },
  )
  .meta({ id: 'RecordIncident' });

export const incidentSchema = z
  .object({
    id: idSchema,
    title: z.string(),
    description: z.string(),
    startedAt: instantSchema,
    endedAt: instantSchema.nullable(),
    practices: z.array(practiceIdSchema),
    version: z.number().int(),
  })
  .meta({ id: 'Incident' });
export type Incident = z.infer<typeof incidentSchema>;
export type RecordIncident = z.infer<typeof recordIncidentSchema>;
