import { practiceSchema, symptomSchema } from '@pitwall/contracts';
import { z } from 'zod';

// Built anew from the shapes: the named schemas would give a root that is only a reference.

/** JSON Schema (draft 2020-12) of a practice's YAML file as it is written: fields with a default are optional. */
export const practiceJsonSchema = () =>
  z.toJSONSchema(
    z.strictObject(practiceSchema.shape).meta({ title: 'A practice of the Pitwall catalogue' }),
    { io: 'input' },
  );

/** JSON Schema (draft 2020-12) of a symptom's YAML file as it is written. */
export const symptomJsonSchema = () =>
  z.toJSONSchema(
    z.strictObject(symptomSchema.shape).meta({ title: 'A symptom of the Pitwall catalogue' }),
    { io: 'input' },
  );
