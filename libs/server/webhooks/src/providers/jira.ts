import { readTextSchema } from '@pitwall/contracts';
import { z } from 'zod';
import { headerOf, isHmac } from './signatures.ts';
import type { WebhookProvider, WebhookSignal } from './webhook-provider.ts';
import { webhookSignalSchema } from './webhook-provider.ts';

/** Unique at the site, and the same when it is sent again. */
const identifierSchema = z.string().regex(/^[\x21-\x7e]{8,200}$/);

const KEY = /^([A-Z][A-Z0-9_]{1,99})-[1-9]\d{0,9}$/;
const projectKeySchema = z.string().regex(/^[A-Z][A-Z0-9_]{1,99}$/);

/** What is looked at of a payload; changes of links and versions name no project. */
const payloadSchema = z.object({
  webhookEvent: z.string().regex(/^[\w:.-]{1,60}$/),
  issue_event_type_name: readTextSchema(60).nullish().catch(null),
  issue: z
    .object({
      key: z.string().max(120).nullish().catch(null),
      fields: z
        .object({ project: z.object({ key: projectKeySchema }).nullish().catch(null) })
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
});
type Payload = z.infer<typeof payloadSchema>;

/** After which an issue may stand otherwise. */
const OF_ISSUES = /^(?:jira:issue_(?:created|updated|deleted)|issuelink_\w+|jira:version_\w+)$/;

/** Webhooks of an administrator at Jira Cloud, signed as WebSub does. */
export const jiraWebhooks: WebhookProvider = {
  isAuthentic({ headers, raw }, secret) {
    const given = headerOf(headers, 'x-hub-signature');
    return isHmac(given?.startsWith('sha256=') ? given.slice(7) : null, raw, secret);
  },

  read({ headers, body }) {
    const delivery = identifierSchema.safeParse(headers['x-atlassian-webhook-identifier']).data;
    const payload = payloadSchema.safeParse(body).data;
    if (delivery === undefined || !payload) return null;
    const project = projectOf(payload);
    const signal: WebhookSignal = OF_ISSUES.test(payload.webhookEvent)
      ? { kind: 'issues', project }
      : { kind: 'none' };
    return {
      delivery,
      event: payload.webhookEvent,
      action: payload.issue_event_type_name ?? null,
      project,
      signal: webhookSignalSchema.parse(signal),
    };
  },
};

const projectOf = ({ issue }: Payload): string | null =>
  issue?.fields?.project?.key ?? KEY.exec(issue?.key ?? '')?.[1] ?? null;
