import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { instantSchema, lineSchema, textSchema } from '../common/identifiers.ts';
import { pageQuerySchema } from '../common/paging.ts';
import { figureSchema } from './facts.ts';
import { figureReadingSchema } from './system.ts';

/** Readings of one figure, newest first; of all figures where it is left out. */
export const listFiguresQuerySchema = pageQuerySchema.extend({ figure: figureSchema.optional() });
export type ListFiguresQuery = z.infer<typeof listFiguresQuerySchema>;

/** The readings that were made of what was given. */
export const recordedFiguresSchema = z
  .object({ items: z.array(figureReadingSchema) })
  .meta({ id: 'RecordedFigures' });
export type RecordedFigures = z.infer<typeof recordedFiguresSchema>;

/** `state` narrows the list to symptoms that hurt now, or to those that are over. */
export const listSymptomsQuerySchema = pageQuerySchema.extend({
  state: z.enum(['active', 'ended']).optional(),
});
export type ListSymptomsQuery = z.infer<typeof listSymptomsQuerySchema>;

/** When the symptom went away; now, where it is left out. */
export const endSymptomSchema = z
  .strictObject({ endedAt: instantSchema.optional() })
  .meta({ id: 'EndSymptom' });
export type EndSymptom = z.infer<typeof endSymptomSchema>;

/** Only what is given changes. */
export const updateIncidentSchema = z
  .strictObject({
    version: z.int32().min(1),
    title: lineSchema(160).optional(),
    description: textSchema(10_000).optional(),
    endedAt: instantSchema.nullable().optional(),
    practices: z.array(practiceIdSchema).max(20).optional(),
  })
  .meta({ id: 'UpdateIncident' });
export type UpdateIncident = z.infer<typeof updateIncidentSchema>;
