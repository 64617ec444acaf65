import { instantSchema, recordIncidentSchema, updateIncidentSchema } from '@pitwall/contracts';
import { z } from 'zod';
import { instantOf } from './local-moment.ts';

/** A field for date and time, read in the reader's time zone. */
const momentField = z.string().min(1).transform(instantOf).pipe(instantSchema);
/** The same, empty while it is not over. */
const endField = z
  .string()
  .transform((typed) => (typed === '' ? null : instantOf(typed)))
  .pipe(instantSchema.nullable());

export const recordIncidentForm = z
  .object({ ...recordIncidentSchema.shape, startedAt: momentField, endedAt: endField })
  .refine(
    ({ startedAt, endedAt }) => endedAt === null || Date.parse(endedAt) >= Date.parse(startedAt),
    { path: ['endedAt'], message: 'an incident ends after it starts' },
  );

/** `startedAt` is the incident's own: it stays. */
export const changeIncidentForm = (startedAt: string) =>
  updateIncidentSchema
    .omit({ version: true })
    .required()
    .extend({ endedAt: endField })
    .refine(({ endedAt }) => endedAt === null || Date.parse(endedAt) >= Date.parse(startedAt), {
      path: ['endedAt'],
      message: 'an incident ends after it starts',
    });
