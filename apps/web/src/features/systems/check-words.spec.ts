import type { ChangeCheck, Scanning } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { checkHint, checkTitle, checkWords } from './check-words.ts';

const check: ChangeCheck = {
  id: '01990000-0000-7000-8000-000000000001',
  repository: 'github.com/acme/shop',
  number: 7,
  head: '1a2b3c4d5e6f'.padEnd(40, '0'),
  state: 'finished',
  conclusion: 'neutral',
  fresh: 0,
  regressed: 0,
  resolved: 0,
  error: null,
  createdAt: '2026-11-26T12:00:00.000Z',
  finishedAt: null,
};

describe('a check of a pull request', () => {
  it('is called by its number and commit', () => {
    expect(checkTitle(check)).toBe('Pull request 7 at 1a2b3c4');
    expect(checkTitle({ ...check, number: null })).toBe('Commit 1a2b3c4');
  });

  it.each<[Partial<ChangeCheck>, string]>([
    [{}, 'Nothing new, nothing lost.'],
    [{ regressed: 1, fresh: 2, resolved: 3 }, '1 worse than before, 2 new, 3 resolved.'],
    [{ resolved: 1 }, '1 resolved.'],
    [{ state: 'waiting' }, 'Waits for a worker.'],
    [{ state: 'running' }, 'Is being looked at.'],
    [{ state: 'superseded' }, 'It has a newer commit by now.'],
    [{ state: 'failed', error: 'GitHub answered 403.' }, 'GitHub answered 403.'],
    [{ state: 'failed' }, 'It could not be looked at.'],
  ])('with %j says %s', (given, words) => {
    expect(checkWords({ ...check, ...given })).toBe(words);
  });

  it('is not made without the app or its webhook, and the page says so', () => {
    const scanning: Scanning = {
      onPush: false,
      checks: 'neutral',
      failingImpact: 3,
      version: 1,
      heard: true,
      newestChecks: [],
      repositories: [
        {
          repository: 'github.com/acme/shop',
          address: 'x',
          access: 'app',
          newest: null,
          latest: null,
        },
      ],
    };
    expect(checkHint(scanning)).toContain('A check run at GitHub');
    expect(checkHint({ ...scanning, heard: false })).toContain('webhook');
    expect(checkHint({ ...scanning, repositories: [] })).toContain('No check is made');
  });
});
