import { createHash, randomBytes } from 'node:crypto';
import { readTextSchema } from '@pitwall/contracts';
import { z } from 'zod';
import { headerOf, isAboutNow, isSecret, isStandardSigned, STANDARD_PREFIX } from './signatures.ts';
import type { IncomingWebhook, WebhookProvider, WebhookSignal } from './webhook-provider.ts';
import { commitSchema, pushedSignal, webhookSignalSchema } from './webhook-provider.ts';

const idSchema = z.string().regex(/^[\w-]{8,100}$/);

/** What is looked at of a payload; GitLab's events have little in common. */
const payloadSchema = z.object({
  object_kind: z.string().regex(/^\w{1,60}$/),
  project: z
    .object({
      id: z.int(),
      path_with_namespace: readTextSchema(500),
      default_branch: readTextSchema(300).nullish().catch(null),
    })
    .nullish()
    .catch(null),
  ref: readTextSchema(300).nullish().catch(null),
  after: commitSchema.nullish().catch(null),
  object_attributes: z
    .object({ action: readTextSchema(60).nullish().catch(null) })
    .nullish()
    .catch(null),
});
type Payload = z.infer<typeof payloadSchema>;

/** After which an issue may stand otherwise; a merge closes what its request names. */
const OF_ISSUES = new Set(['issue', 'work_item', 'milestone']);

/**
 * Webhooks of a project or a group at GitLab. One secret does both: as secret token it is in a header as it is, as
 * signing token (GitLab 19) it signs as the Standard Webhooks specification says.
 */
export const gitlabWebhooks: WebhookProvider = {
  makeSecret: () => `${STANDARD_PREFIX}${randomBytes(32).toString('base64')}`,

  isAuthentic(webhook, secret) {
    const token = isSecret(headerOf(webhook.headers, 'x-gitlab-token'), secret);
    return isStandardSigned(webhook, secret) || token;
  },

  /** A secret token alone says nothing of when. */
  isFresh({ headers }, now) {
    const seconds = headerOf(headers, 'webhook-timestamp');
    return (
      seconds === null || (/^\d{1,12}$/.test(seconds) && isAboutNow(Number(seconds) * 1000, now))
    );
  },

  read(webhook) {
    const payload = payloadSchema.safeParse(webhook.body).data;
    const delivery = deliveryOf(webhook);
    if (!payload || delivery === null) return null;
    return {
      delivery,
      event: payload.object_kind,
      action: payload.object_attributes?.action ?? null,
      project: payload.project?.path_with_namespace ?? null,
      signal: webhookSignalSchema.parse(signalOf(payload)),
    };
  },
};

/**
 * The same when it is sent again. Before GitLab 17.4 there is none: the id of what caused it, which other deliveries
 * have, too, and its bytes.
 */
function deliveryOf({ headers, raw }: IncomingWebhook): string | null {
  const id = headerOf(headers, 'idempotency-key') ?? headerOf(headers, 'webhook-id');
  if (id !== null) return idSchema.safeParse(id).data ?? null;
  const cause = idSchema.safeParse(headers['x-gitlab-event-uuid']).data;
  if (cause === undefined) return null;
  return createHash('sha256').update(cause).update(raw).digest('hex');
}

function signalOf({
  object_kind: kind,
  object_attributes: about,
  project,
  ref,
  after,
}: Payload): WebhookSignal {
  if (kind === 'push')
    return pushedSignal({
      project: project?.path_with_namespace,
      branch: project?.default_branch,
      ref,
      after,
    });
  const merged = kind === 'merge_request' && about?.action === 'merge';
  if (!merged && !OF_ISSUES.has(kind)) return { kind: 'none' };
  return {
    kind: 'issues',
    project: project?.path_with_namespace ?? null,
    // A connection may know its project by the number.
    ...(project ? { projectNumber: String(project.id) } : {}),
  };
}
