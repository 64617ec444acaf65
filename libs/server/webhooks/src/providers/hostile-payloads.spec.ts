import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { githubWebhooks } from './github.ts';
import { gitlabWebhooks } from './gitlab.ts';
import { jiraWebhooks } from './jira.ts';
import { linearWebhooks } from './linear.ts';
import { type ReadWebhook, webhookSignalSchema } from './webhook-provider.ts';

const EXAMPLES = createRequire(import.meta.url)(
  '@octokit/webhooks-examples/api.github.com/index.json',
) as { name: string; examples: object[] }[];

/** Headers with which each provider's deliveries are read. */
const ID = '0f5b1e2a-6d3c-4b7a-9e8f-001122334455';
const HEADERS = {
  'x-github-delivery': ID,
  'idempotency-key': ID,
  'x-atlassian-webhook-identifier': ID,
  'linear-delivery': ID,
};

const jira = {
  webhookEvent: 'jira:issue_updated',
  issue_event_type_name: 'issue_generic',
  issue: { id: '10002', key: 'SHOP-1', fields: { summary: 'x', project: { key: 'SHOP' } } },
};
const linear = { action: 'update', type: 'Issue', data: { team: { id: ID, key: 'ENG' } } };
const gitlabProject = { id: 4, path_with_namespace: 'acme/shop', default_branch: 'main' };
const gitlab = [
  {
    object_kind: 'push',
    project: gitlabProject,
    ref: 'refs/heads/main',
    after: 'a'.repeat(40),
  },
  { object_kind: 'issue', project: gitlabProject, object_attributes: { action: 'close' } },
];

const githubPayloads = EXAMPLES.flatMap(({ name, examples }) =>
  examples.map((payload) => ({ event: name, payload })),
);

const TEXTS = ['', 'a\u0000b', '\u0000', '\ud800', 'x\udfff', 'push\u0000', '__proto__', 'ä'];
const value = fc.oneof(
  fc.constantFrom<unknown>(...TEXTS, null, true, [], {}, 0, -0, 1e308, 2 ** 53, -1, 0.5),
  fc.string({ unit: 'binary', maxLength: 800 }),
  fc.jsonValue(),
);

/** The same payload with another value at one of its places, chosen step by step downwards. */
function mutated(payload: unknown, steps: readonly number[], put: unknown): unknown {
  const [step, ...rest] = steps;
  const isInner = typeof payload === 'object' && payload !== null;
  if (step === undefined || !isInner || Object.keys(payload).length === 0) return put;
  const keys = Object.keys(payload);
  const at = keys[step % keys.length] ?? '';
  const copy = (Array.isArray(payload) ? [...(payload as unknown[])] : { ...payload }) as object;
  const inner = (payload as Record<string, unknown>)[at];
  return Object.assign(copy, { [at]: mutated(inner, rest, put) });
}

const change = fc.record({
  steps: fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 4 }),
  put: value,
});

function expectKept(read: ReadWebhook | null): void {
  if (read === null) return;
  const texts: string[] = [];
  JSON.stringify(read, (_, one: unknown) => {
    if (typeof one === 'string') texts.push(one);
    return one;
  });
  // What PostgreSQL takes, as text and as JSON.
  expect(texts.filter((text) => /[\u0000\p{Cs}]/u.test(text))).toEqual([]);
  expect(webhookSignalSchema.parse(read.signal)).toEqual(read.signal);
}

describe('a payload with something odd at any of its places', () => {
  const cases = [
    { name: 'Jira', provider: jiraWebhooks, payloads: [{ event: '', payload: jira as object }] },
    { name: 'Linear', provider: linearWebhooks, payloads: [{ event: '', payload: linear }] },
    {
      name: 'GitLab',
      provider: gitlabWebhooks,
      payloads: gitlab.map((payload) => ({ event: '', payload })),
    },
    { name: 'GitHub', provider: githubWebhooks, payloads: githubPayloads },
  ];

  it.each(cases)('of $name is refused or read as what can be kept', ({ provider, payloads }) => {
    fc.assert(
      fc.property(fc.constantFrom(...payloads), change, ({ event, payload }, { steps, put }) => {
        const body = mutated(payload, steps, put);
        const headers = { ...HEADERS, 'x-github-event': event };
        const raw = Buffer.from(JSON.stringify(body));
        expectKept(provider.read({ headers, raw, body }));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['GitHub', githubWebhooks, { action: 'a\u0000', repository: { full_name: 'acme/\ud800' } }],
    ['Linear', linearWebhooks, { ...linear, action: 'a\u0000' }],
    ['Jira', jiraWebhooks, { ...jira, issue_event_type_name: 'a\ud800' }],
    [
      'GitLab',
      gitlabWebhooks,
      { object_kind: 'issue', project: { id: 4, path_with_namespace: 'a\u0000' } },
    ],
  ])('of %s is not lost for a text that no database keeps', (_, provider, body) => {
    const headers = { ...HEADERS, 'x-github-event': 'issues' };
    const read = provider.read({ headers, raw: Buffer.from('{}'), body });
    expect(read?.signal.kind).toBe('issues');
    expectKept(read);
  });
});
