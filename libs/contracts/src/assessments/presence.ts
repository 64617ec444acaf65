import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/practice.ts';

/** What a person looks at in an assessment; null when they leave it. Said anew while the page is open. */
export const sayPresenceSchema = z.strictObject({ practice: practiceIdSchema.nullable() });
export type SayPresence = z.infer<typeof sayPresenceSchema>;

/** How often an open page says that it is there, and after how long a silent one has gone, in ms. */
export const PRESENCE = { every: 20_000, lasts: 50_000 } as const;
