import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';

/** What a person looks at in an assessment; null when they leave it. Said anew while the page is open. */
export const sayPresenceSchema = z.strictObject({ practice: practiceIdSchema.nullable() });
export type SayPresence = z.infer<typeof sayPresenceSchema>;
