import {
  catalogueSchema,
  overlaySchema,
  practiceSchema,
  type PublishedSchemaName,
  symptomSchema,
} from '@pitwall/contracts';
import { z } from 'zod';

// Built anew from the shapes: the named schemas would give a root that is only a reference.

const written = (shape: z.core.$ZodShape, title: string) =>
  z.toJSONSchema(z.strictObject(shape).meta({ title }), { io: 'input' });

/** JSON Schema (draft 2020-12) of a practice's YAML file as it is written: fields with a default are optional. */
export const practiceJsonSchema = () =>
  written(practiceSchema.shape, 'A practice of the Pitwall catalogue');

/** JSON Schema (draft 2020-12) of a symptom's YAML file as it is written. */
export const symptomJsonSchema = () =>
  written(symptomSchema.shape, 'A symptom of the Pitwall catalogue');

/** JSON Schema (draft 2020-12) of the whole catalogue as one JSON file. */
export const catalogueJsonSchema = () =>
  written(
    { $schema: z.string().optional(), ...catalogueSchema.shape },
    'A whole Pitwall catalogue',
  );

/** JSON Schema (draft 2020-12) of an organization's overlay. */
export const overlayJsonSchema = () =>
  written(overlaySchema.shape, 'An overlay over the Pitwall catalogue');

const PUBLISHED: Record<PublishedSchemaName, () => Record<string, unknown>> = {
  catalogue: catalogueJsonSchema,
  practice: practiceJsonSchema,
  symptom: symptomJsonSchema,
  overlay: overlayJsonSchema,
};

/** The JSON Schema that is published under a name. */
export const publishedSchema = (name: PublishedSchemaName): Record<string, unknown> =>
  PUBLISHED[name]();
