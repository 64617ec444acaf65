import { describe, expect, it } from 'vitest';
import { AT, bodyOf, ID, OTHER, page, runSignedIn } from '../../testing/signed-in.ts';
import { type Answer, problem, type Request } from '../../testing/trial.ts';

const campaign = {
  id: ID,
  name: 'Restore rehearsed',
  goal: 'proven',
  owner: { userId: ID, name: 'Ana' },
  dueOn: '2027-06-30',
  daysLeft: -1,
  practices: 2,
  systems: 1,
  done: 1,
  total: 2,
  behind: 1,
  endedAt: null,
  version: 3,
};
const detail = {
  ...campaign,
  description: 'For the auditors.',
  createdAt: AT,
  columns: [
    { practice: 'DB-05', title: 'Backups run' },
    { practice: 'DB-07', title: 'Restore is rehearsed' },
  ],
  rows: [
    {
      system: { id: ID, slug: 'shop', name: 'Shop' },
      team: 'Core',
      done: 1,
      total: 2,
      cells: [
        { practice: 'DB-05', cell: 'done', task: null },
        { practice: 'DB-07', cell: 'partial', task: OTHER },
      ],
    },
  ],
};
const AT_ALL = '/api/v1/organizations/acme/campaigns';
const server = ({ method, path }: Request): Answer => {
  if (path.endsWith('/me')) return { json: { id: OTHER } };
  if (path.includes('/members')) return page({ userId: ID, email: 'ana@example.org' });
  if (path.includes('/systems')) return page({ id: ID, slug: 'shop' }, { id: OTHER, slug: 'web' });
  if (path.endsWith('/tasks')) return { json: { created: 2, already: 1 } };
  if (path.startsWith(`${AT_ALL}?`)) return page(campaign);
  return { status: method === 'POST' ? 201 : 200, json: detail };
};
const run = (...parameters: string[]) => runSignedIn(['campaigns', ...parameters], server);

describe('pitwall campaigns', () => {
  it('lists them with how far they are', async () => {
    const ended = await run('list', '--state', 'all');
    expect(ended.requests[0]?.path).toBe(`${AT_ALL}?state=all&limit=100`);
    expect(ended.output).toContain('2027-06-30, 1 day over  1 of 2  1 of 1');
    expect(JSON.parse((await run('list', '--json')).output)).toEqual([campaign]);
  });

  it('shows one by its name or id, and how far each system is', async () => {
    const shown = await run('show', 'restore REHEARSED');
    expect(shown.requests.map(({ path }) => path)).toEqual([
      `${AT_ALL}?state=all&limit=100`,
      `${AT_ALL}/${ID}`,
    ]);
    expect(shown.output).toContain('Goal: proven by fresh evidence by 2027-06-30, 1 day over');
    expect(shown.output).toContain('DB-07  Restore is rehearsed');
    const progress = await run('progress', ID);
    expect(progress.requests).toHaveLength(1);
    expect(progress.output).toBe(
      'SYSTEM  TEAM  DONE    DB-05  DB-07\nshop    Core  1 of 2  done   partly\n',
    );
    expect(JSON.parse((await run('progress', ID, '--json')).output)).toEqual(detail.rows);
  });

  it('starts one with systems by name, owned by whoever starts it', async () => {
    const args = ['create', 'Restore', '--practice', 'db-05', 'DB-07', '--system', 'web', 'shop', '--by', '2027-06-30']; // prettier-ignore
    const ended = await run(...args);
    expect(ended.code).toBe(0);
    expect(bodyOf(ended.requests.at(-1))).toEqual({
      name: 'Restore',
      description: '',
      goal: 'in_place',
      dueOn: '2027-06-30',
      practices: ['DB-05', 'DB-07'],
      systemIds: [OTHER, ID],
      ownerId: OTHER,
    });
    const owned = await run(...args, '--owner', 'ana@example.org');
    expect(bodyOf(owned.requests.at(-1))).toMatchObject({ ownerId: ID });
    const unknown = await run('create', 'R', '--practice', 'DB-05', '--system', 'gone', '--by', '2027-06-30'); // prettier-ignore
    expect(unknown).toMatchObject({ code: 2 });
    expect(unknown.messages).toContain('Not a system of this organization: gone.');
    expect(unknown.requests.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('changes what is named, on the version that was read, and ends it', async () => {
    const changed = await run('change', ID, '--by', '2027-09-30');
    expect(changed.requests.at(-1)?.method).toBe('PATCH');
    expect(bodyOf(changed.requests.at(-1))).toEqual({ version: 3, dueOn: '2027-09-30' });
    expect(bodyOf((await run('change', ID, '--end')).requests.at(-1))).toEqual({
      version: 3,
      ended: true,
    });
    expect(bodyOf((await run('change', ID, '--resume')).requests.at(-1))).toMatchObject({
      ended: false,
    });
    const other = await run(
      'change',
      ID,
      '--practice',
      'db-09',
      '--system',
      'web',
      '--description',
      'Why',
    );
    expect(bodyOf(other.requests.at(-1))).toEqual({
      version: 3,
      practices: ['DB-09'],
      systemIds: [OTHER],
      description: 'Why',
    });
    for (const wrong of [[], ['--end', '--resume']])
      expect(await run('change', ID, ...wrong)).toMatchObject({ code: 2, requests: [] });
  });

  it('prints how far it is as CSV too', async () => {
    const ended = await runSignedIn(['campaigns', 'progress', ID, '--csv'], () => ({
      text: 'system,practice\nshop,DB-05\n',
    }));
    expect(ended.requests[0]?.path).toBe(`${AT_ALL}/${ID}/content`);
    expect(ended.output).toBe('system,practice\nshop,DB-05\n');
  });

  it('makes tasks of what is left', async () => {
    const ended = await run('tasks', ID);
    expect(ended.output).toBe('Tasks made: 2. There already: 1.\n');
  });

  it('says when there is none, or several of a name, and what the server refuses', async () => {
    expect((await run('show', 'Other')).messages).toContain('There is no campaign “Other”.');
    const twice = await runSignedIn(['campaigns', 'show', campaign.name], () =>
      page(campaign, { ...campaign, id: OTHER }),
    );
    expect(twice.code).toBe(2);
    expect(twice.messages).toContain(OTHER);
    const refused = await runSignedIn(['campaigns', 'tasks', ID], () =>
      problem(404, 'resource.not_found', 'There is no such campaign.'),
    );
    expect(refused.code).toBe(3);
  });
});
