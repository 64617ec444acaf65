import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AT, bodyOf, ID, OTHER, page, runSignedIn } from '../../testing/signed-in.ts';
import { type Answer, problem, type Request, withFolder } from '../../testing/trial.ts';

const system = { slug: 'shop', name: 'Shop' };
const report = {
  format: 'pitwall.report/1',
  language: 'en',
  title: 'Report on Shop',
  organization: 'Acme',
  system,
  at: AT,
  timeZone: 'UTC',
  headline: 'Shop is one stage behind its load.',
  standing: {
    sentence: 'One system.',
    systems: [
      {
        system,
        team: 'Core',
        sentence: 'Ready for first users.',
        ready: { low: 'mvp', high: 'mvp' },
        pressure: null,
        declared: null,
        gap: null,
      },
    ],
    leftOut: 2,
  },
  breaks: {
    sentence: 'First to break: Database connections, between 9 January 2027 and 27 January 2027.',
    items: [
      {
        system,
        title: 'Database connections',
        sentence: 'between 9 January 2027 and 27 January 2027',
        status: 'breaks',
        earliest: '2027-01-09T00:00:00.000Z',
        latest: '2027-01-27T00:00:00.000Z',
        moves: [],
      },
    ],
    leftOut: 0,
  },
  done: {
    since: '2026-01-01',
    sentence: 'A task was done.',
    days: 3,
    items: [{ title: 'Backups run', system, days: 3, on: '2026-01-03' }],
    leftOut: 0,
    lost: [{ title: 'Alerts reach people', system }],
  },
  next: {
    from: '2026-01-05',
    to: '2026-04-05',
    sentence: 'Four days are planned.',
    plannedDays: 4,
    availableDays: 10,
    pathDays: { low: 4, high: 6 },
    items: [{ title: 'Restore is rehearsed', system, days: 4, on: '2026-02-01' }],
    leftOut: 0,
    cost: null,
  },
  basis: ['By catalogue 2026.11.'],
};
const AT_ALL = '/api/v1/organizations/acme';

describe('pitwall reports show', () => {
  it('prints the sections of the organization, or of a system since a day', async () => {
    const all = await runSignedIn(['reports', 'show'], () => ({ json: report }));
    expect(all.requests[0]?.path).toBe(`${AT_ALL}/report`);
    expect(all.output).toContain('Shop is one stage behind its load.');
    expect(all.output).toContain('  - Shop: Ready for first users.\n  - and 2 more systems\n');
    expect(all.output).toContain(
      '  - Database connections (Shop): between 9 January 2027 and 27 January 2027\n',
    );
    expect(all.output).toContain('  - No longer in place: Alerts reach people (Shop)\n');
    expect(all.output).toContain('  - Restore is rehearsed (Shop), by 2026-02-01\n');
    const one = await runSignedIn(
      ['reports', 'show', '-s', 'shop', '--since', '2026-01-01', '--json'],
      () => ({ json: report }),
    );
    expect(one.requests[0]?.path).toContain(`${AT_ALL}/systems/shop/report?since=20`);
    expect(JSON.parse(one.output)).toEqual(report);
  });

  it('refuses what is no day', async () => {
    for (const day of ['yesterday', '2026-02-30'])
      expect(
        await runSignedIn(['reports', 'show', '--since', day], () => ({ json: report })),
      ).toMatchObject({ code: 2, requests: [] });
  });
});

describe('pitwall reports pdf', () => {
  const run = (state: string, error: string | null = null) => ({
    id: ID,
    format: 'pdf',
    system,
    state,
    done: 0,
    total: 1,
    error,
    createdAt: AT,
    finishedAt: null,
  });
  const server = (end: string, error: string | null = null) => {
    let asked = 0;
    return ({ method, path }: Request): Answer => {
      if (method === 'POST') return { status: 202, json: run('waiting') };
      if (path.endsWith('/content')) return { text: '%PDF-1.7 …' };
      asked += 1;
      return { json: asked === 1 ? run('running') : run(end, error) };
    };
  };

  it('waits for the file and keeps it for its owner alone', async () => {
    await withFolder(async (cwd) => {
      const ended = await runSignedIn(
        ['reports', 'pdf', '-s', 'shop', '--file', 'shop.pdf', '--json'],
        server('finished'),
        { cwd },
      );
      expect(bodyOf(ended.requests[0])).toEqual({ system: 'shop', format: 'pdf' });
      expect(await readFile(join(cwd, 'shop.pdf'), 'utf8')).toBe('%PDF-1.7 …');
      expect((await stat(join(cwd, 'shop.pdf'))).mode & 0o777).toBe(0o600);
      expect(JSON.parse(ended.output)).toEqual({ file: 'shop.pdf', bytes: 12, run: ID });
    });
  });

  it('says why there is none, and when it cannot be written', async () => {
    const failed = await runSignedIn(
      ['reports', 'pdf', '--file', 'x.pdf'],
      server('failed', 'too large'),
    );
    expect(failed.code).toBe(3);
    expect(failed.messages).toContain('The file failed: too large.');
    const nowhere = await runSignedIn(
      ['reports', 'pdf', '--file', 'no/such/folder/x.pdf'],
      server('finished'),
    );
    expect(nowhere.code).toBe(5);
  });
});

describe('pitwall reports share, shares and revoke', () => {
  const share = (given: object = {}) => ({
    id: ID,
    title: 'Report on Shop',
    system,
    sharedBy: 'Ana',
    token: null,
    createdAt: AT,
    expiresAt: '2026-02-05T10:00:00.000Z',
    revokedAt: null,
    views: 3,
    lastViewedAt: AT,
    ...given,
  });

  const made = share({ token: 'laptop', link: 'https://pitwall.example/shared-report#abc' });

  it('prints the link alone, and beside it until when it works', async () => {
    const ended = await runSignedIn(
      ['reports', 'share', '-s', 'shop', '--days', '7', '--since', '2026-01-01'],
      () => ({ status: 201, json: made }),
    );
    expect(ended.code).toBe(0);
    expect(ended.requests[0]).toMatchObject({ method: 'POST', path: `${AT_ALL}/report-shares` });
    expect(bodyOf(ended.requests[0])).toEqual({
      system: 'shop',
      since: new Date('2026-01-01T00:00:00').toISOString(),
      days: 7,
    });
    expect(ended.output).toBe('https://pitwall.example/shared-report#abc\n');
    expect(ended.messages).toContain('until 2026-02-05');
    expect(ended.messages).toContain(`the token “laptop”, or by: pitwall reports revoke ${ID}`);
    const json = await runSignedIn(['reports', 'share', '--json'], () => ({ json: made }));
    expect(bodyOf(json.requests[0])).toEqual({ days: 30 });
    expect(JSON.parse(json.output)).toEqual(made);
  });

  it('makes no second link where the answer is lost, and says so', async () => {
    const lost = await runSignedIn(['reports', 'share'], () => ({ lost: true }));
    expect(lost.code).toBe(3);
    expect(lost.requests).toHaveLength(1);
    expect(lost.messages).toContain('It may have been done all the same');
    // Refused before anything was done: that is asked for again.
    const refused = await runSignedIn(['reports', 'share'], (_, count) =>
      count === 1 ? { status: 503, json: {} } : { status: 201, json: made },
    );
    expect(refused.code).toBe(0);
    expect(refused.requests).toHaveLength(2);
  });

  it('says why a token of the organization makes none', async () => {
    const ended = await runSignedIn(['reports', 'share'], () =>
      problem(403, 'permission.denied', 'A token of the organization may not do that.'),
    );
    expect(ended.code).toBe(4);
    expect(ended.messages).toContain('A token of the organization may not do that.');
  });

  it('lists links with their views, and ends one', async () => {
    const list = await runSignedIn(['reports', 'shares'], () =>
      page(
        share({ token: 'laptop' }),
        share({ expiresAt: '2999-01-01T00:00:00.000Z', sharedBy: null }),
      ),
    );
    expect(list.output).toMatch(/Report on Shop {2}over since 2026-02-05 {2}3 {6}Ana, by laptop/);
    expect(list.output).toMatch(/until 2999-01-01 .*someone who left/);
    const ended = await runSignedIn(['reports', 'revoke', ID], () => ({ status: 204 }));
    expect(ended.requests[0]).toMatchObject({
      method: 'DELETE',
      path: `${AT_ALL}/report-shares/${ID}`,
    });
  });

  it('says what the server refuses', async () => {
    const ended = await runSignedIn(['reports', 'shares'], () =>
      problem(403, 'permission.denied', 'This token may not do that.'),
    );
    expect(ended.code).toBe(4);
  });
});

describe('pitwall reports schedule', () => {
  const schedule = {
    id: ID,
    system: null,
    day: 5,
    recipients: [{ userId: OTHER, name: 'Ben' }],
    createdAt: AT,
    lastSentAt: null,
  };

  it('schedules for members, lists and ends it', async () => {
    const made = await runSignedIn(
      ['reports', 'schedule', '--day', '5', '--to', 'ben@example.org'],
      ({ path }) =>
        path.includes('/members')
          ? page({ userId: OTHER, email: 'ben@example.org' })
          : { status: 201, json: schedule },
    );
    expect(bodyOf(made.requests.at(-1))).toEqual({ day: 5, recipientIds: [OTHER] });
    expect(made.output).toBe('The whole organization is mailed on day 5 of each month to Ben.\n');
    const list = await runSignedIn(['reports', 'schedules'], () => ({
      json: { items: [schedule], delivers: false },
    }));
    expect(list.output).toContain('Ben  never');
    expect(list.messages).toContain('This installation sends no mail');
    const ended = await runSignedIn(['reports', 'unschedule', ID], () => ({ status: 204 }));
    expect(ended.requests[0]?.method).toBe('DELETE');
  });
});
