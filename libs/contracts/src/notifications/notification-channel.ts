import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../common/identifiers.ts';
import { pageQuerySchema } from '../common/paging.ts';
import { notificationKindSchema } from './notification-kinds.ts';

/** Where an organization is told: a channel of Slack or Microsoft Teams, or a server by a signed webhook. */
export const channelKindSchema = z.enum(['slack', 'teams', 'webhook']);
export type ChannelKind = z.infer<typeof channelKindSchema>;

/** `disabled`: its address failed for days, or said that it is gone. */
export const channelStateSchema = z.enum(['active', 'paused', 'disabled']);

const addressSchema = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .regex(/^[\x21-\x7e]*$/, 'no spaces and no letters beyond ASCII');
const kindsSchema = z.array(notificationKindSchema).min(1).max(50);

export const createChannelSchema = z
  .strictObject({
    kind: channelKindSchema,
    name: lineSchema(80),
    url: addressSchema,
    kinds: kindsSchema,
  })
  .meta({ id: 'CreateNotificationChannel' });
export type CreateChannel = z.infer<typeof createChannelSchema>;

export const changeChannelSchema = z
  .strictObject({
    version: z.int32().min(1),
    name: lineSchema(80).optional(),
    url: addressSchema.optional(),
    kinds: kindsSchema.optional(),
    /** Active again, what waited goes on. */
    state: z.enum(['active', 'paused']).optional(),
  })
  .meta({ id: 'ChangeNotificationChannel' });
export type ChangeChannel = z.infer<typeof changeChannelSchema>;

export const channelSchema = z
  .object({
    id: idSchema,
    kind: channelKindSchema,
    name: z.string(),
    /** Of its address, which is a secret, the host alone. */
    host: z.string(),
    kinds: z.array(notificationKindSchema),
    state: channelStateSchema,
    /** Why it is disabled. */
    trouble: z.string().nullable(),
    failingSince: instantSchema.nullable(),
    createdAt: instantSchema,
    version: z.number().int(),
  })
  .meta({ id: 'NotificationChannel' });
export type NotificationChannel = z.infer<typeof channelSchema>;

/** The secret of a webhook is told here and never again: not to a repeated request either, where it is null. */
export const createdChannelSchema = channelSchema
  .extend({ secret: z.string().nullable() })
  .meta({ id: 'CreatedNotificationChannel' });
export type CreatedChannel = z.infer<typeof createdChannelSchema>;

export const channelSecretSchema = z
  .object({
    secret: z.string(),
    /** Until then the secret before it signs too. */
    previousUntil: instantSchema,
  })
  .meta({ id: 'NotificationChannelSecret' });
export type ChannelSecret = z.infer<typeof channelSecretSchema>;

/** `gathering`: what happens within a moment comes in one message. */
export const notificationDeliveryStateSchema = z.enum([
  'gathering',
  'waiting',
  'delivered',
  'failed',
]);
export type NotificationDeliveryState = z.infer<typeof notificationDeliveryStateSchema>;

export const deliveryAttemptSchema = z.object({
  at: instantSchema,
  /** Of the answer; null where there was none. */
  status: z.number().int().nullable(),
  error: z.string().nullable(),
  milliseconds: z.number().int(),
});
export type DeliveryAttempt = z.infer<typeof deliveryAttemptSchema>;

export const notificationDeliverySchema = z
  .object({
    /** Also the id of the message: the same for every attempt. */
    id: idSchema,
    title: z.string(),
    /** How many things it tells. */
    count: z.number().int(),
    state: notificationDeliveryStateSchema,
    attempts: z.array(deliveryAttemptSchema),
    createdAt: instantSchema,
    nextAttemptAt: instantSchema.nullable(),
    endedAt: instantSchema.nullable(),
  })
  .meta({ id: 'NotificationDelivery' });
export type NotificationDelivery = z.infer<typeof notificationDeliverySchema>;

export const listDeliveriesQuerySchema = pageQuerySchema.extend({
  state: notificationDeliveryStateSchema.optional(),
});
export type ListDeliveriesQuery = z.infer<typeof listDeliveriesQuerySchema>;
