import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';
import { defineJob } from './job.ts';
import { installationPeriodSchema, organizationPeriodSchema } from './schedule.ts';

// Nothing outside is asked: what fails does so because the database is away. 5 s, 10 s, … 3 hours.
const patience = { attempts: 12, backoff: { milliseconds: 5_000 } } as const;

/** Tells everybody whom one event concerns, each as they chose. */
export const notifyJob = defineJob({
  name: 'notifications.tell',
  payload: z.object({ organizationId: idSchema, eventId: idSchema }),
  ...patience,
});

/** Looks for mails and deliveries whose time has come. */
export const notificationsDueJob = defineJob({
  name: 'notifications.due',
  payload: installationPeriodSchema,
});

/** Leaves the mail that a person's waiting notifications make. */
export const digestJob = defineJob({
  name: 'notifications.digest',
  payload: z.object({ organizationId: idSchema, digestId: idSchema }),
});

/** Lets go what was told long ago. */
export const notificationsUpkeepJob = defineJob({
  name: 'notifications.upkeep',
  payload: organizationPeriodSchema,
  lane: 'slow',
});

/** Sends one message to a channel or a webhook. Its own table says when it is tried again. */
export const deliverJob = defineJob({
  name: 'notifications.deliver',
  payload: z.object({ organizationId: idSchema, deliveryId: idSchema }),
});
