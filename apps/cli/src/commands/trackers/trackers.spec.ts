import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trackerMappingSchema } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { ID, page, runSignedIn as run } from '../../testing/signed-in.ts';
import { type Answer, problem, type Request } from '../../testing/trial.ts';

const connection = {
  id: ID,
  provider: 'github',
  project: 'acme/shop',
  baseUrl: 'https://api.github.com',
  state: 'ready',
  mapping: trackerMappingSchema.parse({}),
  options: {},
  links: 1,
  conflicts: 0,
  createdAt: '2026-01-05T10:00:00.000Z',
  lastSyncedAt: null,
  version: 1,
};
const sync = (given: object) => ({
  id: ID,
  state: 'planned',
  summary: {
    create: 1,
    update: 1,
    close: 0,
    reopen: 0,
    unchanged: 4,
    conflicts: 0,
    takes: 0,
    writes: 2,
    reads: 1,
    leastMilliseconds: 0,
  },
  notices: [],
  done: 0,
  total: 2,
  failed: 0,
  error: null,
  createdAt: '2026-01-05T10:00:00.000Z',
  finishedAt: null,
  automatic: false,
  resumesAt: null,
  ...given,
});
const step = {
  position: 1,
  kind: 'update_issue',
  taskId: ID,
  title: 'Backups run',
  issue: { key: '7', url: 'https://github.com/acme/shop/issues/7' },
  changes: [
    { field: 'title', from: 'Backup', to: 'Backups run' },
    { field: 'section', from: 'Same\nold\nend', to: 'Same\nnew\nend' },
    { field: 'milestone', from: null, to: 'MVP' },
  ],
  state: 'planned',
  message: null,
};
const OFFERS = {
  options: {},
  people: [],
  labels: ['bug'],
  priorities: [],
  usualPriorities: null,
};

const tracker = (applied: object = {}) => {
  let asked = 0;
  return ({ method, path, body }: Request): Answer => {
    if (path.endsWith('/trackers')) return { json: { items: [connection] } };
    if (path.endsWith('/offers')) return { json: OFFERS };
    if (method === 'PATCH') return { json: { ...connection, ...(JSON.parse(body) as object) } };
    if (path.includes('/steps')) return page(step);
    if (path.endsWith('/syncs')) return { status: 202, json: sync({ state: 'planning' }) };
    if (path.endsWith('/apply')) return { status: 202, json: sync({ state: 'applying' }) };
    if (path.includes('/links')) return page({ ...step, updatedAt: '2026-01-05T10:00:00.000Z' });
    asked += 1;
    return method === 'GET' ? { json: sync(asked === 1 ? {} : applied) } : { status: 500 };
  };
};

describe('pitwall sync', () => {
  it('shows a dry run as a diff, and does nothing', async () => {
    const ended = await run(['sync', 'github:acme/shop', '-s', 'shop', '--dry-run'], tracker());
    expect(ended.code).toBe(0);
    expect(ended.output).toBe(
      'change Backups run (7)\n' +
        '  title\n    - Backup\n    + Backups run\n' +
        '  section\n    - old\n    + new\n' +
        '  milestone\n    + MVP\n' +
        'Would be: 1 create, 1 update, 4 unchanged; 2 writes, 1 read.\n',
    );
    expect(ended.requests.some(({ path }) => path.endsWith('/apply'))).toBe(false);
  });

  it('applies what it foretold, and says what was done', async () => {
    const ended = await run(['sync', '-s', 'shop'], tracker({ state: 'finished', done: 2 }));
    expect(ended).toMatchObject({
      code: 0,
      output: 'Done: 1 create, 1 update, 4 unchanged.\n',
    });
    expect(ended.requests.filter(({ path }) => path.endsWith('/apply'))).toHaveLength(1);
  });

  it('ends with 6 when steps failed, and with 3 when it stopped', async () => {
    const failed = await run(['sync', '-s', 'shop'], tracker({ state: 'finished', failed: 1 }));
    expect(failed.code).toBe(6);
    expect(failed.messages).toContain('1 of 2 steps were not done.');
    const stopped = await run(
      ['sync', '-s', 'shop'],
      tracker({ state: 'stopped', done: 1, error: 'GitHub answered 401' }),
    );
    expect(stopped.code).toBe(3);
    expect(stopped.messages).toContain('stopped after 1 of 2 steps: GitHub answered 401');
  });

  it('asks which, where there are several or none', async () => {
    const other = { ...connection, project: 'acme/other' };
    const two = () => ({ json: { items: [connection, other] } });
    const ended = await run(['sync', '-s', 'shop'], two);
    expect(ended.code).toBe(2);
    expect(ended.messages).toContain('github:acme/shop, github:acme/other');
    const none = await run(['links', '-s', 'shop'], () => ({ json: { items: [] } }));
    expect(none.messages).toContain('No tracker is connected');
  });

  it('says what the server says', async () => {
    const ended = await run(['sync', '-s', 'shop'], () =>
      problem(403, 'access.denied', 'You may not export.'),
    );
    expect(ended.code).toBe(4);
  });
});

describe('pitwall links', () => {
  it('prints the issue of each task', async () => {
    const ended = await run(['links', '-s', 'shop'], tracker());
    expect(ended.output).toMatch(
      /^7 +Backups run +https:\/\/github\.com\/acme\/shop\/issues\/7\n$/,
    );
    const json = await run(['links', '-s', 'shop', '--json'], tracker());
    expect(JSON.parse(json.output)).toMatchObject([{ taskId: ID }]);
  });
});

describe('pitwall mapping', () => {
  it('prints how tasks stand there, and what the tracker has', async () => {
    const printed = await run(['mapping', '-s', 'shop'], tracker());
    expect(JSON.parse(printed.output)).toMatchObject({
      mapping: { label: 'pitwall', priorities: null },
      options: {},
    });
    const offers = await run(['mapping', '-s', 'shop', '--offers'], tracker());
    expect(JSON.parse(offers.output)).toEqual(OFFERS);
  });

  it('changes what a file says, and nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pitwall-mapping-'));
    const set = async (text: string) => {
      const file = join(folder, 'mapping.json');
      await writeFile(file, text);
      return run(['mapping', '-s', 'shop', '--set', file], tracker());
    };
    const changed = await set(
      '{"mapping": {"labels": ["ours"]}, "options": {"issueType": "Task"}}',
    );
    expect(changed.code).toBe(0);
    const sent = changed.requests.find(({ method }) => method === 'PATCH')?.body;
    expect(JSON.parse(sent ?? '')).toMatchObject({
      version: 1,
      mapping: { label: 'pitwall', labels: ['ours'] },
      options: { issueType: 'Task' },
    });
    for (const text of ['no JSON', '{"labels": []}', '{"mapping": {"everyMinutes": 0}}']) {
      const refused = await set(text);
      expect(refused.code).toBe(5);
      expect(refused.requests.some(({ method }) => method === 'PATCH')).toBe(false);
    }
    await rm(folder, { recursive: true });
  });
});
