import { z } from 'zod';

/** What a JSON Schema is published of: the export as a whole, or a file as it is written. */
export const publishedSchemaNameSchema = z.enum(['catalogue', 'practice', 'symptom', 'overlay']);
export type PublishedSchemaName = z.infer<typeof publishedSchemaNameSchema>;
