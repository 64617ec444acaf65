import { z } from 'zod';
import { isHmac } from './signatures.ts';
import type { IncomingWebhook, WebhookProvider, WebhookSignal } from './webhook-provider.ts';
import { commitSchema, webhookSignalSchema } from './webhook-provider.ts';

const headersSchema = z.object({
  'x-github-delivery': z.string().regex(/^[\w-]{8,100}$/),
  'x-github-event': z.string().regex(/^\w{1,60}$/),
});

/** What is looked at of a payload; GitHub's events have little in common. */
const payloadSchema = z.object({
  action: z.string().max(60).nullish().catch(null),
  repository: z
    .object({ full_name: z.string().max(200), default_branch: z.string().max(300).optional() })
    .nullish()
    .catch(null),
  ref: z.string().max(300).nullish().catch(null),
  after: commitSchema.nullish().catch(null),
  pull_request: z
    .object({
      number: z.int(),
      merged: z.boolean().nullish(),
      head: z.object({ sha: commitSchema }),
      base: z.object({ sha: commitSchema }),
    })
    .nullish()
    .catch(null),
  installation: z.object({ id: z.int() }).nullish().catch(null),
});
type Payload = z.infer<typeof payloadSchema>;

/** Events after which an issue may stand otherwise. */
const OF_ISSUES = new Set(['issues', 'sub_issues', 'issue_dependencies', 'milestone', 'label']);
const PROPOSED = new Set(['opened', 'reopened', 'synchronize', 'ready_for_review']);
const OF_INSTALLATIONS = new Set([
  'installation',
  'installation_repositories',
  'installation_target',
]);
const NONE: WebhookSignal = { kind: 'none' };

export const githubWebhooks: WebhookProvider = {
  isAuthentic({ headers, raw }, secret) {
    const given = headers['x-hub-signature-256'];
    const hex = typeof given === 'string' && given.startsWith('sha256=') ? given.slice(7) : null;
    return isHmac(hex, raw, secret);
  },

  read(webhook) {
    const headers = headersSchema.safeParse(webhook.headers).data;
    const payload = payloadSchema.safeParse(payloadOf(webhook)).data;
    if (!headers || !payload) return null;
    const event = headers['x-github-event'];
    return {
      delivery: headers['x-github-delivery'],
      event,
      action: payload.action ?? null,
      project: payload.repository?.full_name ?? null,
      signal: webhookSignalSchema.catch(NONE).parse(signalOf(event, payload)),
    };
  },
};

/** GitHub sends JSON, or JSON in a form's field, as its settings say. */
function payloadOf({ body }: IncomingWebhook): unknown {
  const { payload } = (body ?? {}) as { payload?: unknown };
  if (typeof payload !== 'string') return body;
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}

function signalOf(event: string, payload: Payload): WebhookSignal {
  if (event === 'ping') return { kind: 'ping' };
  if (OF_INSTALLATIONS.has(event) && payload.installation)
    return { kind: 'installation', installationId: payload.installation.id };
  const project = payload.repository?.full_name;
  if (project === undefined) return NONE;
  if (OF_ISSUES.has(event)) return { kind: 'issues', project };
  if (event === 'push') return pushed(project, payload);
  if (event !== 'pull_request' || !payload.pull_request) return NONE;
  const { number, merged, head, base } = payload.pull_request;
  if (payload.action === 'closed') return merged ? { kind: 'issues', project } : NONE;
  return PROPOSED.has(payload.action ?? '')
    ? { kind: 'proposed', project, number, head: head.sha, base: base.sha }
    : NONE;
}

/** To the default branch; a branch that is deleted is at no commit. */
function pushed(project: string, { ref, after, repository }: Payload): WebhookSignal {
  const branch = repository?.default_branch;
  if (branch === undefined || ref !== `refs/heads/${branch}` || !after || /^0+$/.test(after))
    return NONE;
  return { kind: 'pushed', project, branch, commit: after };
}
