import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';
import { defineJob } from './job.ts';

// A mail server that is away comes back within the hour more often than within the minute: 30 s, 1, 2, 4,
// 8, 16, 32 minutes.
const patience = {
  attempts: 8,
  backoff: { milliseconds: 30_000 },
  timeLimitMilliseconds: 90_000,
} as const;

/** Sends one stored mail of an organization. */
export const organizationMailJob = defineJob({
  name: 'mail.send',
  payload: z.object({ organizationId: idSchema, mailId: idSchema }),
  ...patience,
});

/** Sends one stored mail that belongs to a person's account and no organization. */
export const accountMailJob = defineJob({
  name: 'mail.send-to-account',
  payload: z.object({ mailId: idSchema }),
  ...patience,
});
