import { describe, expect, it } from 'vitest';
import { jiraTracker } from './jira.ts';

const connect = (given: object) =>
  jiraTracker.connect.safeParse({
    provider: 'jira',
    project: 'SHOP',
    baseUrl: 'https://acme.atlassian.net/',
    credential: { email: 'ada@acme.example', token: 'a'.repeat(24) },
    ...given,
  });

describe('a project at Jira', () => {
  it('is connected with what its workflow and types usually are', () => {
    expect(connect({}).data).toMatchObject({
      baseUrl: 'https://acme.atlassian.net',
      options: { milestonesAs: 'epic', issueType: null, blocksLink: 'Blocks', doneStatus: null },
    });
  });

  it.each([
    ['SHOP', 'SHOP'],
    ['shop', 'SHOP'],
    ['A1_B', 'A1_B'],
  ])('is named by its key: %s', (project, key) => {
    expect(connect({ project }).data?.project).toBe(key);
  });

  it.each(['S', '1SHOP', 'SH OP', 'SHOP"', 'SHOP-1', ''])('is not %j', (project) => {
    expect(connect({ project }).success).toBe(false);
  });

  it.each([
    { baseUrl: undefined },
    { credential: { token: 'a'.repeat(24) } },
    { credential: { email: 'nobody', token: 'a'.repeat(24) } },
    { options: { estimateField: 'summary' } },
    { options: { issueType: 'Task' } },
  ])('is not connected by %j', (given) => {
    expect(connect(given).success).toBe(false);
  });
});
