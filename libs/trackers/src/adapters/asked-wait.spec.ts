import { describe, expect, it } from 'vitest';
import { askedWait, retryAfter } from './asked-wait.ts';
import { githubError } from './github/github-errors.ts';
import { jiraError } from './jira/jira-errors.ts';
import { linearError } from './linear/linear-errors.ts';

const NOW = Date.parse('2026-01-05T09:00:00Z');
/** A server's clock that is ten minutes behind ours. */
const THEIRS = NOW - 600_000;
const date = new Date(THEIRS).toUTCString();
const seconds = (moment: number): string => String(moment / 1_000);

describe('how long a refusal asks to wait', () => {
  it.each([
    ['7', 7_000],
    ['0', 0],
    ['Mon, 05 Jan 2026 09:01:00 GMT', 61_000],
    ['Mon, 05 Jan 2026 08:00:00 GMT', 1_000],
    ['soon', null],
    ['-1', null],
    ['2026', 2_026_000],
  ])('Retry-After: %s', (after, wait) => {
    expect(retryAfter({ headers: { 'retry-after': after } }, NOW)).toBe(wait);
  });

  it('is counted by the clock of the server that says it', () => {
    const headers = { date, 'retry-after': new Date(THEIRS + 60_000).toUTCString() };
    expect(retryAfter({ headers }, NOW)).toBe(61_000);
    const used = {
      date,
      'ratelimit-remaining': '0',
      'ratelimit-reset': seconds(THEIRS + 60_000),
    };
    expect(askedWait({ headers: used }, 'ratelimit', NOW)).toBe(61_000);
    const broken = { ...used, date: 'yesterday' };
    expect(askedWait({ headers: broken }, 'ratelimit', THEIRS)).toBe(61_000);
  });

  it('is so at each tracker', () => {
    const refused = (status: number, headers: Record<string, string>) => ({
      status,
      headers: { date, ...headers },
      body: '{}',
    });
    const reset = THEIRS + 1_800_000;
    const github = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': seconds(reset) };
    const jira = { 'x-ratelimit-reset': new Date(reset).toISOString() };
    const linear = {
      'x-ratelimit-requests-remaining': '0',
      'x-ratelimit-requests-reset': String(reset),
    };
    for (const error of [
      githubError(refused(403, github), NOW),
      jiraError(refused(429, jira), NOW),
      linearError(refused(429, linear), null, NOW),
    ]) {
      expect(error.fault).toBe('rate_limited');
      expect(error.retryAfterMilliseconds).toBe(1_801_000);
    }
  });
});
