import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';
import { defineJob } from './job.ts';

/** Does what a delivery asks for. A delivery says "look again", never what is there: twice does no harm. */
export const webhookDeliveryJob = defineJob({
  name: 'webhook.delivery',
  payload: z.object({ organizationId: idSchema, webhookDeliveryId: idSchema }),
});
