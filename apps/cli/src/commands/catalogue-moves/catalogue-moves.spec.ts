import { describe, expect, it } from 'vitest';
import { runSignedIn } from '../../testing/signed-in.ts';
import { type Answer, problem, type Request } from '../../testing/trial.ts';

const run = (parameters: string[], answer: (request: Request) => Answer) =>
  runSignedIn(['catalogue', ...parameters], answer);

const versions = {
  chosen: '2026.11',
  newest: '2027.1',
  versions: [
    { version: '2027.1', releasedAt: '2027-01-10T00:00:00.000Z', systems: 0 },
    { version: '2026.11', releasedAt: null, systems: 2 },
  ],
  lastMove: null,
  canRollBack: false,
  pinned: 1,
};
const preview = {
  difference: {
    from: '2026.11',
    to: '2027.1',
    added: [{ id: 'MO-80', title: 'A new one' }],
    changed: [{ id: 'RL-03', title: 'Shared counters', fields: ['impact'] }],
    retired: [{ id: 'DB-05', title: 'Backups', as: 'renamed', to: ['DB-85'] }],
  },
  systems: 1,
  pinned: 1,
  overlayProblems: [{ line: 4, message: 'DB-05 is not in the catalogue' }],
};
const standing = (low: number) => ({
  ready: { low: 'none', high: 'mvp' },
  score: { low, high: 90 },
  taskDays: 3.6,
});
const moved = {
  items: [
    {
      system: { slug: 'shop' },
      pinned: null,
      before: standing(60),
      after: standing(58.6),
      answers: { kept: 12, carried: [{}], setAside: [], toAnswer: ['MO-80'] },
    },
  ],
  next: null,
};
const move = (state: string) => ({
  id: '0199',
  kind: 'take',
  from: '2026.11',
  to: '2027.1',
  state,
  done: state === 'finished' ? 2 : 0,
  total: 2,
  error: null,
});
const server =
  (ended = 'finished') =>
  ({ path, method }: Request): Answer => {
    if (path.includes('/move-preview/systems')) return { json: moved };
    if (path.includes('/move-preview')) return { json: preview };
    if (path.endsWith('/versions')) return { json: versions };
    if (method === 'POST') return { status: 202, json: move('waiting') };
    return { json: move(ended) };
  };

describe('pitwall catalogue versions', () => {
  it('lists them, and says how to look at the newest', async () => {
    const ended = await run(['versions'], server());
    expect(ended.code).toBe(0);
    expect(ended.output).toMatch(/2027\.1 +2027-01-10 +0/);
    expect(ended.output).toMatch(/2026\.11 +- +2 +chosen/);
    expect(ended.output).toContain('pitwall catalogue move --preview');
  });
});

describe('pitwall catalogue move', () => {
  it('previews the newest, system by system, and changes nothing', async () => {
    const ended = await run(['move', '--preview'], server());
    expect(ended.code).toBe(0);
    expect(ended.output).toContain('2026.11 -> 2027.1: 1 added, 1 changed, 1 retired.');
    expect(ended.output).toMatch(/\+ +MO-80/);
    expect(ended.output).toMatch(/- +DB-05 +Backups +renamed DB-85/);
    expect(ended.output).toContain('Own catalogue, line 4');
    expect(ended.output).toMatch(/shop +none\.\.mvp +60\.\.90 -> 59\.\.90 +4 +12 stand, 1 carried/);
    expect(ended.requests.every(({ method }) => method === 'GET')).toBe(true);
    const json = await run(['move', '2027.1', '--preview', '--json'], server());
    expect(JSON.parse(json.output)).toEqual({ ...preview, movedSystems: moved.items });
  });

  it('takes it when told so, and waits until it has ended', async () => {
    const refused = await run(['move'], server());
    expect(refused.code).toBe(2);
    expect(refused.messages).toContain('--yes');
    const ended = await run(['move', '--yes', '--note', 'after the audit'], server());
    expect(ended.output).toBe('2026.11 -> 2027.1: 2 systems.\n');
    const posted = ended.requests.find(({ method }) => method === 'POST');
    expect(posted?.path).toBe('/api/v1/organizations/acme/catalogue/moves');
    expect(JSON.parse(posted?.body ?? '')).toEqual({ to: '2027.1', note: 'after the audit' });
    const failed = await run(['move', '--yes'], server('failed'));
    expect(failed.code).not.toBe(0);
    expect(failed.messages).toContain('--roll-back');
  });

  it('rolls back, and passes a refusal on', async () => {
    const ended = await run(['move', '--roll-back', '--yes'], server());
    expect(ended.requests[0]?.path).toBe('/api/v1/organizations/acme/catalogue/moves/roll-back');
    const none = await run(['move', '--roll-back', '--yes'], () =>
      problem(409, 'resource.conflict', 'There is no move to roll back.'),
    );
    expect(none.messages).toContain('There is no move to roll back.');
    expect((await run(['move', '2027.1', '--roll-back', '--yes'], server())).code).toBe(2);
  });
});

describe('pitwall catalogue pin', () => {
  it('needs a reason, and lets go again', async () => {
    expect((await run(['pin', 'shop'], server())).code).toBe(2);
    const pinned = await run(['pin', 'shop', '--because', 'an audit'], () => ({
      json: { system: { slug: 'shop' }, version: '2026.11' },
    }));
    expect(pinned.output).toBe('shop stays on 2026.11.\n');
    expect(JSON.parse(pinned.requests[0]?.body ?? '')).toEqual({ reason: 'an audit' });
    const free = await run(['unpin', 'shop'], () => ({ status: 204 }));
    expect(free.requests[0]).toMatchObject({
      method: 'DELETE',
      path: '/api/v1/organizations/acme/systems/shop/catalogue-pin',
    });
    expect(free.code).toBe(0);
  });
});
