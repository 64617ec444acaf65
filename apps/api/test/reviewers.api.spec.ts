import type { Member, Organization, Page, System, SystemListItem, Task } from '@pitwall/contracts';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { connectDirectly } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

const DAY = 86_400_000;
const at = '/organizations/northwind';

let api: ApiHarness;
let ana: Client;
let rex: Client;
let shown: System;
let hidden: System;
const hiddenWords = /Hidden|hidden/;

const later = (days: number): string => new Date(Date.now() + days * DAY).toISOString();
const tokenOf = (link: string): string => new URL(link).hash.slice(1);

beforeAll(async () => {
  api = await startApi({ signInsPerMinute: 1_000 });
  await prepareQueueDatabase(api.database);
  await api.application.listen(0, '127.0.0.1');
  ana = await api.person('Ana');
  await ana.expect<Organization>(201, 'POST', '/organizations', { name: 'Northwind' });
  for (const team of ['Shown team', 'Hidden team'])
    await ana.expect(201, 'POST', `${at}/teams`, { name: team });
  const system = (name: string, team: string) =>
    ana.expect<System>(201, 'POST', `${at}/systems`, { name, team });
  shown = await system('Shown shop', 'shown-team');
  hidden = await system('Hidden shop', 'hidden-team');
  for (const { slug } of [shown, hidden])
    await ana.expect(200, 'PUT', `${at}/systems/${slug}/answers/DB-05`, {
      state: 'absent',
      version: 0,
    });
  rex = await api.person('Rex');
  const { link } = await ana.expect<{ link: string }>(201, 'POST', `${at}/invitations`, {
    role: 'reviewer',
    systemIds: [shown.id],
    accessUntil: later(10),
  });
  await rex.expect(200, 'POST', '/invitations/accept', { token: tokenOf(link) });
});
afterAll(() => api.close());

describe('a reviewer', () => {
  it('is invited to systems of the organization, until a moment to come, and no other way', async () => {
    const invite = (body: object) =>
      ana.send('POST', `${at}/invitations`, { role: 'reviewer', ...body });
    const pathsOf = async (body: object): Promise<string[]> =>
      ((await invite(body)).json().errors ?? []).map((one: { path: string }) => one.path).sort();
    expect(await pathsOf({})).toEqual(['accessUntil', 'systemIds']);
    expect(await pathsOf({ systemIds: [shown.id], accessUntil: later(-1) })).toEqual([
      'accessUntil',
    ]);
    expect(
      await pathsOf({ systemIds: ['01990000-0000-7000-8000-00000000000f'], accessUntil: later(1) }),
    ).toEqual(['systemIds']);
    expect(await pathsOf({ role: 'member', systemIds: [shown.id], accessUntil: later(1) })).toEqual(
      ['accessUntil', 'systemIds'],
    );
  });

  it('sees the chosen systems in every list and nothing of others', async () => {
    const systems = await rex.expect<Page<SystemListItem>>(200, 'GET', `${at}/systems`);
    expect(systems.items.map(({ name }) => name)).toEqual(['Shown shop']);
    const tasks = await rex.expect<Page<Task>>(200, 'GET', `${at}/tasks`);
    expect(tasks.items.length).toBeGreaterThan(0);
    expect(new Set(tasks.items.map((task) => task.system.id))).toEqual(new Set([shown.id]));
    const paths = [
      `${at}/systems/${hidden.slug}`,
      `${at}/systems/${hidden.id}/assessment`,
      `${at}/systems/${hidden.id}/answers/DB-05`,
      `${at}/systems/${hidden.id}/roadmap`,
      `${at}/teams/hidden-team/sprints`,
    ];
    for (const path of paths) {
      const { statusCode, body } = await rex.send('GET', path);
      expect([path, statusCode, hiddenWords.test(body)]).toEqual([path, 404, false]);
    }
    const all = await ana.expect<Page<Task>>(200, 'GET', `${at}/tasks`);
    const foreign = all.items.find((task) => task.system.id === hidden.id);
    await rex.expect(404, 'GET', `${at}/tasks/${foreign?.id}`);
    await rex.expect(200, 'GET', `${at}/systems/${shown.slug}/assessment`);
  });

  it('sees neither members nor teams, and changes nothing', async () => {
    for (const path of ['/members', '/teams', '/tokens', '/audit-events', '/invitations'])
      expect((await rex.send('GET', `${at}${path}`)).json().code).toBe('permission.denied');
    const answer = await rex.send('PUT', `${at}/systems/${shown.slug}/answers/DB-05`, {
      state: 'in_place',
      version: 1,
    });
    expect(answer.json().code).toBe('permission.denied');
  });

  it('is told live of the chosen systems only', async () => {
    const cookie = rex.cookie ?? '';
    const response = await fetch(`${await api.application.getUrl()}/api/v1${at}/live`, {
      headers: { cookie },
    });
    expect(response.status).toBe(200);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const answer = (slug: string) =>
      ana.expect(200, 'PUT', `${at}/systems/${slug}/answers/MO-08`, {
        state: 'absent',
        version: 0,
      });
    await answer(hidden.slug);
    await answer(shown.slug);
    while (!heard.includes(shown.id)) heard += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    expect(heard).not.toContain(hidden.id);
  });

  it('sees another system from the very next request on, and nothing once the time is over', async () => {
    const members = await ana.expect<Page<Member>>(200, 'GET', `${at}/members`);
    const { userId } = members.items.find(({ role }) => role === 'reviewer') as Member;
    const change = (systemIds: string[]) =>
      ana.expect<Member>(200, 'PATCH', `${at}/members/${userId}`, {
        role: 'reviewer',
        systemIds,
        accessUntil: later(5),
      });
    expect((await change([hidden.id])).access?.systemIds).toEqual([hidden.id]);
    await rex.expect(404, 'GET', `${at}/systems/${shown.slug}`);
    await rex.expect(200, 'GET', `${at}/systems/${hidden.slug}`);
    await change([shown.id]);
    const sql = await connectDirectly(api.database.systemUrl);
    await sql.query(`UPDATE membership SET expires_at = now() WHERE user_id = $1`, [userId]);
    await sql.end();
    await rex.expect(404, 'GET', `${at}/systems/${shown.slug}`);
    const me = await rex.expect<{ organizations: unknown[] }>(200, 'GET', '/me');
    expect(me.organizations).toEqual([]);
  });

  it('comes back by another invitation', async () => {
    const { link } = await ana.expect<{ link: string }>(201, 'POST', `${at}/invitations`, {
      role: 'viewer',
    });
    await rex.expect(200, 'POST', '/invitations/accept', { token: tokenOf(link) });
    const systems = await rex.expect<Page<SystemListItem>>(200, 'GET', `${at}/systems`);
    expect(systems.items).toHaveLength(2);
  });
});
