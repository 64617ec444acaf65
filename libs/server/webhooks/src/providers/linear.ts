import { readTextSchema } from '@pitwall/contracts';
import { z } from 'zod';
import { headerOf, isAboutNow, isHmac } from './signatures.ts';
import type { WebhookProvider } from './webhook-provider.ts';
import { webhookSignalSchema } from './webhook-provider.ts';

const headersSchema = z.object({ 'linear-delivery': z.string().regex(/^[\w-]{8,100}$/) });
const teamKeySchema = z.string().regex(/^[A-Z][A-Z0-9]{0,9}$/);

/** What is looked at of a payload; labels of the workspace, relations and milestones name no team. */
const payloadSchema = z.object({
  action: readTextSchema(60).nullish().catch(null),
  type: z.string().regex(/^\w{1,60}$/),
  data: z
    .object({ team: z.object({ key: teamKeySchema }).nullish().catch(null) })
    .nullish()
    .catch(null),
});

/** When it was sent, in milliseconds since 1970. */
const sentSchema = z.object({ webhookTimestamp: z.number() });

/** After which an issue may stand otherwise. */
const OF_ISSUES = new Set(['Issue', 'IssueLabel', 'IssueRelation', 'ProjectMilestone']);

/** Webhooks of a workspace at Linear. Their secret is Linear's own; each sending has its time within the signature. */
export const linearWebhooks: WebhookProvider = {
  isAuthentic: ({ headers, raw }, secret) =>
    isHmac(headerOf(headers, 'linear-signature'), raw, secret),

  isFresh({ body }, now) {
    const sent = sentSchema.safeParse(body).data;
    return sent !== undefined && isAboutNow(sent.webhookTimestamp, now);
  },

  read(webhook) {
    const headers = headersSchema.safeParse(webhook.headers).data;
    const payload = payloadSchema.safeParse(webhook.body).data;
    if (!headers || !payload) return null;
    const project = payload.data?.team?.key ?? null;
    return {
      delivery: headers['linear-delivery'],
      event: payload.type,
      action: payload.action ?? null,
      project,
      signal: webhookSignalSchema.parse(
        OF_ISSUES.has(payload.type) ? { kind: 'issues', project } : { kind: 'none' },
      ),
    };
  },
};
