import { readTextSchema } from '@pitwall/contracts';
import { z } from 'zod';
import { isHmac } from './signatures.ts';
import type { IncomingWebhook, WebhookProvider, WebhookSignal } from './webhook-provider.ts';
import { commitSchema, pushedSignal, webhookSignalSchema } from './webhook-provider.ts';

const headersSchema = z.object({
  'x-github-delivery': z.string().regex(/^[\w-]{8,100}$/),
  'x-github-event': z.string().regex(/^\w{1,60}$/),
});

const proposedSchema = z.object({
  number: z.int(),
  head: z.object({ sha: commitSchema }),
  base: z.object({ sha: commitSchema }),
});
/** Of one commit. Pull requests from forks are not among them. */
const suiteSchema = z.object({
  head_sha: commitSchema,
  pull_requests: z.array(proposedSchema).max(100).nullish().catch(null),
});

/** What is looked at of a payload; GitHub's events have little in common. */
const payloadSchema = z.object({
  action: readTextSchema(60).nullish().catch(null),
  repository: z
    .object({ full_name: readTextSchema(200), default_branch: readTextSchema(300).optional() })
    .nullish()
    .catch(null),
  ref: readTextSchema(300).nullish().catch(null),
  after: commitSchema.nullish().catch(null),
  pull_request: proposedSchema.extend({ merged: z.boolean().nullish() }).nullish().catch(null),
  check_suite: suiteSchema.nullish().catch(null),
  check_run: suiteSchema.nullish().catch(null),
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
  if (event === 'push') {
    const { ref, after, repository } = payload;
    return pushedSignal({ project, branch: repository?.default_branch, ref, after });
  }
  if (event === 'check_suite' || event === 'check_run') return checked(project, payload);
  if (event !== 'pull_request' || !payload.pull_request) return NONE;
  const { number, merged, head, base } = payload.pull_request;
  if (payload.action === 'closed') return merged ? { kind: 'issues', project } : NONE;
  return PROPOSED.has(payload.action ?? '')
    ? { kind: 'proposed', project, number, head: head.sha, base: base.sha }
    : NONE;
}

/** A check is wanted of a commit: for the first time, or by somebody who asks for it again. */
function checked(project: string, { action, check_suite, check_run }: Payload): WebhookSignal {
  const again = action === 'rerequested';
  const about = check_run ?? check_suite;
  if (!about || !(again || (action === 'requested' && check_suite))) return NONE;
  const proposed = about.pull_requests?.find(({ head }) => head.sha === about.head_sha);
  // Nothing is proposed with this commit, or it is a fork's, whose own event tells of it.
  if (!proposed && !again) return NONE;
  return {
    kind: 'proposed',
    project,
    number: proposed?.number ?? null,
    head: about.head_sha,
    base: proposed?.base.sha ?? null,
    ...(again ? { again } : {}),
  };
}
