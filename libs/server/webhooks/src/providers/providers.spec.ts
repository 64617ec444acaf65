import { createHmac, randomBytes } from 'node:crypto';
import { sign } from '@octokit/webhooks-methods';
import { Webhook } from 'standardwebhooks';
import { beforeAll, describe, expect, it } from 'vitest';
import { githubWebhooks } from './github.ts';
import { gitlabWebhooks } from './gitlab.ts';
import { jiraWebhooks } from './jira.ts';
import { linearWebhooks } from './linear.ts';
import type { IncomingWebhook, WebhookProvider } from './webhook-provider.ts';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
const OTHER = `whsec_${randomBytes(32).toString('base64')}`;
const ID = '0f5b1e2a-6d3c-4b7a-9e8f-001122334455';

type Headers = Record<string, string>;
interface Case {
  name: string;
  provider: WebhookProvider;
  payload: object;
  /** Those of a true delivery, by the provider's own library where there is one. */
  headers: (raw: string, secret: string) => Headers | Promise<Headers>;
  /** Its proof. */
  proof: string;
}

const jiraIssue = {
  timestamp: NOW,
  webhookEvent: 'jira:issue_updated',
  issue_event_type_name: 'issue_generic',
  issue: { id: '10002', key: 'SHOP-1', fields: { summary: 'x', project: { key: 'SHOP' } } },
};
const linearIssue = {
  action: 'update',
  type: 'Issue',
  data: { id: ID, identifier: 'ENG-1', team: { id: ID, key: 'ENG', name: 'Engineering' } },
  webhookTimestamp: NOW,
};
const gitlabIssue = {
  object_kind: 'issue',
  event_type: 'issue',
  project: { id: 4, path_with_namespace: 'acme/shop' },
  object_attributes: { iid: 1, action: 'close', state: 'closed' },
};

const CASES: Case[] = [
  {
    name: 'Jira',
    provider: jiraWebhooks,
    payload: jiraIssue,
    headers: async (raw, secret) => ({
      'x-atlassian-webhook-identifier': ID,
      'x-hub-signature': await sign(secret, raw),
    }),
    proof: 'x-hub-signature',
  },
  {
    name: 'Linear',
    provider: linearWebhooks,
    payload: linearIssue,
    headers: (raw, secret) => ({
      'linear-delivery': ID,
      'linear-event': 'Issue',
      'linear-signature': createHmac('sha256', secret).update(raw).digest('hex'),
    }),
    proof: 'linear-signature',
  },
  {
    name: 'GitLab by its secret token',
    provider: gitlabWebhooks,
    payload: gitlabIssue,
    headers: (_, secret) => ({ 'idempotency-key': ID, 'x-gitlab-token': secret }),
    proof: 'x-gitlab-token',
  },
  {
    name: 'GitLab by its signing token',
    provider: gitlabWebhooks,
    payload: gitlabIssue,
    headers: (raw, secret) => ({
      'webhook-id': ID,
      'webhook-timestamp': String(NOW / 1000),
      'webhook-signature': new Webhook(secret).sign(ID, new Date(NOW), raw),
    }),
    proof: 'webhook-signature',
  },
];

const incoming = (payload: unknown, headers: Headers): IncomingWebhook => ({
  headers,
  raw: Buffer.from(JSON.stringify(payload)),
  body: payload,
});

describe.each(CASES)('a webhook of $name', ({ provider, payload, headers, proof }) => {
  let right: IncomingWebhook;
  beforeAll(async () => {
    right = incoming(payload, await headers(JSON.stringify(payload), SECRET));
  });

  it('is proven by its secret, and by no other', () => {
    expect(provider.isAuthentic(right, SECRET)).toBe(true);
    for (const other of [OTHER, SECRET.toLowerCase(), 'another secret', ''])
      expect(provider.isAuthentic(right, other)).toBe(false);
  });

  it('is proven by nothing less', () => {
    const given = right.headers[proof] as string;
    for (const wrong of [
      undefined,
      '',
      given.slice(0, -2),
      `x${given}`,
      given.toUpperCase(),
      'v1,',
      'sha256=',
      [given, given],
    ]) {
      const changed = { ...right, headers: { ...right.headers, [proof]: wrong } };
      expect({ wrong, taken: provider.isAuthentic(changed, SECRET) }).toEqual({
        wrong,
        // The case of hexadecimal letters says nothing.
        taken: wrong === given.toUpperCase() && proof === 'linear-signature',
      });
    }
  });

  it.skipIf(proof === 'x-gitlab-token')('is not, once a byte of it is another', () => {
    const raw = Buffer.concat([right.raw, Buffer.from(' ')]);
    expect(provider.isAuthentic({ ...right, raw }, SECRET)).toBe(false);
  });

  it('says where to look, and nothing that people wrote', () => {
    const read = provider.read(right);
    expect(read).toMatchObject({ delivery: ID, signal: { kind: 'issues' } });
    expect(JSON.stringify(read)).not.toMatch(/summary|Engineering/);
  });

  it('is no delivery without its id, or without its event', () => {
    const { proof: _proof, ...none } = { proof: right.headers[proof] };
    expect(provider.read({ ...right, headers: none })).toBeNull();
    for (const body of [null, [], 'text', {}, { webhookEvent: 7, type: 7, object_kind: 7 }])
      expect(provider.read({ ...right, body })).toBeNull();
  });

  it('of an event that nobody knows is read, and asks for nothing', () => {
    const body = { webhookEvent: 'jira:new_thing', type: 'NewThing', object_kind: 'new_thing' };
    expect(provider.read({ ...right, body })?.signal).toEqual({ kind: 'none' });
  });
});

it.each(['!!!!!!!!!!!!!!!!', 'whsec_', 'whsec_!!!!!!!!!!!!', 'whsec_AAAA'])(
  'a secret %j signs nothing at GitLab by the key that it would decode to',
  (secret) => {
    const raw = JSON.stringify(gitlabIssue);
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const signed = createHmac('sha256', key)
      .update(`${ID}.${NOW / 1000}.${raw}`)
      .digest('base64');
    const headers = {
      'webhook-id': ID,
      'webhook-timestamp': String(NOW / 1000),
      'webhook-signature': `v1,${signed}`,
    };
    expect(gitlabWebhooks.isAuthentic(incoming(gitlabIssue, headers), secret)).toBe(false);
  },
);

describe('when it was sent', () => {
  const linear = (sent: unknown) => incoming({ ...linearIssue, webhookTimestamp: sent }, {});
  const gitlab = (sent: string) => incoming(gitlabIssue, { 'webhook-timestamp': sent });
  const minute = 60_000;

  it.each([
    ['now', 0, true],
    ['four minutes ago', -4 * minute, true],
    ['six minutes ago', -6 * minute, false],
    ['in six minutes', 6 * minute, false],
  ])('counts: %s', (_, off, fresh) => {
    expect(linearWebhooks.isFresh?.(linear(NOW + off), NOW)).toBe(fresh);
    expect(gitlabWebhooks.isFresh?.(gitlab(String((NOW + off) / 1000)), NOW)).toBe(fresh);
  });

  it('must be said where it is signed', () => {
    for (const sent of [undefined, null, 'now', String(NOW)])
      expect(linearWebhooks.isFresh?.(linear(sent), NOW)).toBe(false);
    for (const sent of ['', 'now', '-1', '1e9'])
      expect(gitlabWebhooks.isFresh?.(gitlab(sent), NOW)).toBe(false);
    // A secret token says nothing of when.
    expect(gitlabWebhooks.isFresh?.(incoming(gitlabIssue, {}), NOW)).toBe(true);
  });
});

describe('what a delivery is about', () => {
  const jira = (payload: object) =>
    jiraWebhooks.read(incoming(payload, { 'x-atlassian-webhook-identifier': ID }));
  const gitlab = (payload: object, headers: Headers = { 'idempotency-key': ID }) =>
    gitlabWebhooks.read(incoming(payload, headers));
  const linear = (payload: object) =>
    linearWebhooks.read(incoming(payload, { 'linear-delivery': ID }));

  it('is the issue’s project at Jira; of a link or a version, that of the connection', () => {
    expect(jira(jiraIssue)).toMatchObject({ event: 'jira:issue_updated', project: 'SHOP' });
    const bare = { webhookEvent: 'jira:issue_deleted', issue: { key: 'A1_B-17' } };
    expect(jira(bare)?.signal).toEqual({ kind: 'issues', project: 'A1_B' });
    for (const webhookEvent of ['issuelink_created', 'issuelink_deleted', 'jira:version_released'])
      expect(jira({ webhookEvent })?.signal).toEqual({ kind: 'issues', project: null });
    expect(jira({ ...jiraIssue, webhookEvent: 'comment_created' })?.signal.kind).toBe('none');
  });

  it('is the issue’s team at Linear; of a relation, that of the connection', () => {
    expect(linear(linearIssue)?.signal).toEqual({ kind: 'issues', project: 'ENG' });
    const relation = { action: 'create', type: 'IssueRelation', data: { type: 'blocks' } };
    expect(linear(relation)?.signal).toEqual({ kind: 'issues', project: null });
    expect(linear({ ...linearIssue, type: 'Comment' })?.signal.kind).toBe('none');
  });

  it('is the project at GitLab by path and number; a merge counts, another step of its request does not', () => {
    const issues = { kind: 'issues', project: 'acme/shop', projectNumber: '4' };
    expect(gitlab(gitlabIssue)?.signal).toEqual(issues);
    const request = (action: string) =>
      gitlab({ ...gitlabIssue, object_kind: 'merge_request', object_attributes: { action } });
    expect(request('merge')?.signal).toEqual(issues);
    expect(request('update')?.signal.kind).toBe('none');
    expect(gitlab({ object_kind: 'push' })?.signal.kind).toBe('none');
  });

  it('is the default branch at GitLab where that is pushed to, and nothing for another or a deleted one', () => {
    const project = { id: 4, path_with_namespace: 'acme/shop', default_branch: 'trunk' };
    const commit = 'c'.repeat(40);
    const push = (change: object) =>
      gitlab({ object_kind: 'push', ref: 'refs/heads/trunk', after: commit, project, ...change });
    expect(push({})).toMatchObject({
      event: 'push',
      signal: { kind: 'pushed', project: 'acme/shop', branch: 'trunk', commit },
    });
    for (const change of [
      { ref: 'refs/heads/other' },
      { ref: 'refs/tags/trunk' },
      { after: '0'.repeat(40) },
      { after: null },
      { project: { ...project, default_branch: null } },
      { project: null },
    ])
      expect(push(change)?.signal).toEqual({ kind: 'none' });
  });

  it('is a commit at GitHub whose check is wanted, for the first time or again', () => {
    const [head, base] = ['a'.repeat(40), 'b'.repeat(40)];
    const proposed = [{ number: 7, head: { sha: head }, base: { sha: base } }];
    const github = (event: string, action: string, about: object) =>
      githubWebhooks.read(
        incoming(
          { action, repository: { full_name: 'acme/shop', default_branch: 'main' }, ...about },
          { 'x-github-delivery': ID, 'x-github-event': event },
        ),
      )?.signal;
    const suite = { check_suite: { head_sha: head, pull_requests: proposed } };
    const run = { check_run: { head_sha: head, pull_requests: proposed } };
    const first = { kind: 'proposed', project: 'acme/shop', number: 7, head, base };
    expect(github('check_suite', 'requested', suite)).toEqual(first);
    expect(github('check_suite', 'rerequested', suite)).toEqual({ ...first, again: true });
    expect(github('check_run', 'rerequested', run)).toEqual({ ...first, again: true });
    // A fork's request is in no list: its commit alone is known.
    const fork = { check_run: { head_sha: head, pull_requests: [] } };
    expect(github('check_run', 'rerequested', fork)).toEqual({
      ...first,
      number: null,
      base: null,
      again: true,
    });
    const pushed = { check_suite: { head_sha: head, pull_requests: [] } };
    expect(github('check_suite', 'requested', pushed)).toEqual({ kind: 'none' });
    for (const action of ['created', 'completed', 'requested_action'])
      expect(github('check_run', action, run)).toEqual({ kind: 'none' });
  });

  it('has an id of its own from an old GitLab: the same when it comes again, another for another', () => {
    const headers = { 'x-gitlab-event-uuid': ID };
    const first = gitlab(gitlabIssue, headers)?.delivery;
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(gitlab(gitlabIssue, headers)?.delivery).toBe(first);
    const reopened = { ...gitlabIssue, object_attributes: { action: 'reopen' } };
    expect(gitlab(reopened, headers)?.delivery).not.toBe(first);
  });
});
