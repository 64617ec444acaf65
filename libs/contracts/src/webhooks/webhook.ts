import { z } from 'zod';
import { idSchema, instantSchema, keySchema } from '../common/identifiers.ts';
import { pageQuerySchema } from '../common/paging.ts';
import { trackerProviderSchema } from '../trackers/tracker-provider.ts';

/** The largest body of a delivery. GitHub's own bound is 25 MB; what Pitwall reads is far below this. */
export const WEBHOOK_BYTES = 5 * 1_048_576;
/** How long the secret of before still counts after a rotation, in hours. */
export const WEBHOOK_OVERLAP_HOURS = 24;
/** How long a delivery is kept, in days. */
export const DELIVERY_DAYS = 30;

/** The path segment that a webhook is reached by: 192 bits of chance. */
export const webhookAddressSchema = z.string().regex(/^[\w-]{32}$/, 'the address of a webhook');

export const addWebhookSchema = z
  .strictObject({ connectionId: idSchema })
  .meta({ id: 'AddWebhook' });
export type AddWebhook = z.infer<typeof addWebhookSchema>;

export const webhookSchema = z
  .object({
    id: idSchema,
    provider: trackerProviderSchema,
    /** What it is called by: the project of its connection. */
    name: z.string(),
    /** Null for that of an app, which speaks for all of its repositories. */
    connectionId: idSchema.nullable(),
    /** Where the provider sends deliveries. */
    url: z.string(),
    /** Until when the secret of before counts, too. */
    previousSecretUntil: instantSchema.nullable(),
    lastDeliveryAt: instantSchema.nullable(),
    /** When the newest came that was not signed with this secret, to the minute; null since the secret is another. */
    refusedAt: instantSchema.nullable(),
    createdAt: instantSchema,
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.infer<typeof webhookSchema>;

export const webhooksSchema = z.object({ items: z.array(webhookSchema) }).meta({ id: 'Webhooks' });

/** With its secret, which is shown this once. */
export const webhookWithSecretSchema = webhookSchema
  .extend({ secret: z.string() })
  .meta({ id: 'WebhookWithSecret' });
export type WebhookWithSecret = z.infer<typeof webhookWithSecretSchema>;

/** A secret that the provider made, where it lets nobody choose one. */
export const giveWebhookSecretSchema = z
  .strictObject({
    secret: z
      .string()
      .min(16)
      .max(300)
      .regex(/^[\x21-\x7e]+$/, 'visible characters only'),
  })
  .meta({ id: 'GiveWebhookSecret' });
export type GiveWebhookSecret = z.infer<typeof giveWebhookSecretSchema>;

/**
 * `waiting`: accepted, not looked at yet. `done`: something was done. `ignored`: nothing of it concerns
 * Pitwall. `failed`: it can be replayed.
 */
export const DELIVERY_STATES = ['waiting', 'done', 'ignored', 'failed'] as const;
export const deliveryStateSchema = z.enum(DELIVERY_STATES);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

export const webhookDeliverySchema = z
  .object({
    id: idSchema,
    /** The provider's own id: the same for a delivery that is sent again. */
    delivery: z.string(),
    event: z.string(),
    action: z.string().nullable(),
    /** The project that it is about. */
    project: z.string().nullable(),
    state: deliveryStateSchema,
    /** What came of it, as a sentence. */
    outcome: z.string().nullable(),
    /** How often it was sent. */
    times: z.number().int(),
    receivedAt: instantSchema,
    processedAt: instantSchema.nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;

export const deliveryQuerySchema = pageQuerySchema.extend({
  /** Part of the delivery's id, event, project or outcome. */
  search: keySchema(100).optional(),
  state: deliveryStateSchema.optional(),
});
export type DeliveryQuery = z.infer<typeof deliveryQuerySchema>;
