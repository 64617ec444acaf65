import { describe, expect, it } from 'vitest';
import { runSignedIn as run } from '../testing/signed-in.ts';
import type { Answer, Request } from '../testing/trial.ts';

const snapshot = (id: string, name: string) => ({
  id,
  name,
  createdAt: '2026-03-01T10:00:00.000Z',
  automatic: false,
  catalogueVersion: '2020.1',
  summary: {
    ready: { low: 'mvp', high: 'mvp', says: 'MVP' },
    score: { low: 40.2, high: 61, coverage: 0.8 },
  },
});
const change = (practice: string, before: string, after: string) => ({
  practice,
  title: `Practice ${practice}`,
  before,
  after,
});
const comparison = {
  from: { name: 'January', at: '2026-01-31T10:00:00.000Z' },
  to: { name: 'Now', at: '2026-03-01T10:00:00.000Z' },
  score: { before: { low: 40, high: 60 }, after: { low: 43.25, high: 61 } },
  split: {
    total: { low: 3.25, high: 1 },
    parts: {
      answers: { low: 5, high: 5 },
      newlyDue: { low: -1.75, high: -4 },
      catalogue: { low: 0, high: 0 },
    },
  },
  regressed: [change('DB-05', 'in_place', 'absent')],
  resolved: [change('MO-01', 'absent', 'in_place')],
  newlyDue: [{ practice: 'ST-02', title: 'Practice ST-02' }],
  changed: [],
};
const server = ({ path }: Request): Answer =>
  path.includes('/compare')
    ? { json: comparison }
    : { json: { items: [snapshot('s2', 'February'), snapshot('s1', 'January')], next: null } };

describe('pitwall snapshot', () => {
  it('keeps the assessment under a name, and says what it was', async () => {
    const ended = await run(['snapshot', 'Before the launch', '-s', 'shop'], () => ({
      json: snapshot('s1', 'Before the launch'),
    }));
    expect(ended.code).toBe(0);
    expect(ended.requests[0]).toMatchObject({
      method: 'POST',
      path: '/api/v1/organizations/acme/systems/shop/snapshots',
      body: '{"name":"Before the launch"}',
    });
    expect(ended.output).toMatch(/Built for +mvp\nScore +40\.\.61/);
  });

  it('gives JSON, named by the day where no name is given', async () => {
    const ended = await run(['snapshot', '-s', 'shop', '--json'], () => ({
      json: snapshot('s1', 'x'),
    }));
    expect(JSON.parse(ended.output)).toMatchObject({ id: 's1' });
    expect(ended.requests[0]?.body).toMatch(/By the CLI, \d{4}-\d\d-\d\d/);
  });
});

describe('pitwall diff', () => {
  it('shows what changed since the newest snapshot, and from what the score moved', async () => {
    const ended = await run(['diff', '-s', 'shop'], server);
    expect(ended.code).toBe(0);
    expect(ended.requests[1]?.path).toContain('/snapshots/compare?from=s2');
    expect(ended.output).toBe(
      [
        'From "January" (2026-01-31) to now (2026-03-01)',
        'Score  40..60 -> 43..61',
        '       answers +5, newly due -1.7..-4, facts 0, catalogue 0',
        '',
        'Regressed (1)',
        '  - DB-05  Practice DB-05: in_place -> absent',
        '',
        'Resolved (1)',
        '  + MO-01  Practice MO-01: absent -> in_place',
        '',
        'New (1)',
        '  ! ST-02  Practice ST-02',
        '',
      ].join('\n'),
    );
  });

  it('takes days and times for moments that no snapshot was taken of', async () => {
    const then = { name: 'As it was', at: '2026-02-01T22:59:59.999Z', snapshot: null };
    const ended = await run(
      ['diff', '2026-02-01', '2026-02-10T08:00:00Z', '-s', 'shop'],
      ({ path }) =>
        path.includes('/compare')
          ? { json: { ...comparison, from: then, to: { ...then, at: '2026-02-10T08:00:00.000Z' } } }
          : { json: { items: [], next: null } },
    );
    expect(ended.code).toBe(0);
    expect(ended.output).toContain('From 2026-02-01 22:59 UTC to 2026-02-10 08:00 UTC');
    const asked = ended.requests.find(({ path }) => path.includes('/compare'))?.path ?? '';
    const query = new URL(asked, 'http://server').searchParams;
    expect(new Date(query.get('from') ?? '').toISOString()).toBe(
      new Date('2026-02-01T23:59:59.999').toISOString(),
    );
    expect(query.get('to')).toBe('2026-02-10T08:00:00.000Z');
  });

  it('takes names or ids, and gives JSON', async () => {
    const ended = await run(['diff', 'January', 's2', '-s', 'shop', '--json'], server);
    expect(ended.requests[1]?.path).toContain('from=s1&to=s2');
    expect(JSON.parse(ended.output)).toMatchObject({ regressed: [{ practice: 'DB-05' }] });
  });

  it('says what there is when there is no such snapshot', async () => {
    const ended = await run(['diff', 'Never', '-s', 'shop'], server);
    expect(ended.code).not.toBe(0);
    expect(ended.messages).toContain('There is no snapshot "Never".');
    expect(ended.messages).toContain('February, January');
    const empty = await run(['diff', '-s', 'shop'], () => ({ json: { items: [], next: null } }));
    expect(empty.messages).toContain('There is no snapshot yet to compare with.');
  });
});

describe('pitwall status --json', () => {
  it('gives who one is and where the system stands', async () => {
    const ended = await run(['status', '-s', 'shop', '--json'], ({ path }) => ({
      json: path.endsWith('/me')
        ? {
            name: 'Ada',
            email: 'a@example.org',
            organizations: [{ slug: 'acme', name: 'Acme', role: 'member' }],
          }
        : {
            summary: {
              ready: { low: 'mvp', high: 'mvp', says: 'MVP' },
              pressure: { stage: 'breakdown', says: 'breakdown' },
              gap: { low: 1, high: 1, says: '1 stage behind its load' },
              score: { low: 40, high: 60, coverage: 0.5 },
              counts: { due: 5, tasks: 2, questions: 4 },
              taskDays: 3,
            },
          },
    }));
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.output)).toMatchObject({
      organization: 'acme',
      role: 'member',
      system: 'shop',
      standing: { gap: { low: 1 }, counts: { tasks: 2 } },
    });
  });
});
