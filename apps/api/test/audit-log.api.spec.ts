import type { AuditEvent, Me, Organization, Page } from '@pitwall/contracts';
import { connectDirectly } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEARCHED } from '../../../libs/server/audit/src/audit-event.repository.ts';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
let ana: Client;
let organization: Organization;
let anaId: string;
const at = '/organizations/northwind/audit-events';

beforeAll(async () => {
  api = await startApi();
  ana = await api.person('Ana');
  anaId = (await ana.expect<Me>(200, 'GET', '/me')).id;
  organization = await ana.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind',
  });
  await ana.expect(201, 'POST', '/organizations/northwind/teams', { name: '=HYPERLINK("x")' });
  await ana.expect(201, 'POST', '/organizations/northwind/systems', { name: '100% shop_one' });
  const sql = await connectDirectly(api.database.systemUrl);
  await sql.query(
    `INSERT INTO audit_event (id, organization_id, at, action, subject_type, subject_id)
     SELECT gen_random_uuid(), $1, now() - interval '10 days', 'test.many', 'test', n::text
     FROM generate_series(1, 1203) n`,
    [organization.id],
  );
  await sql.end();
});
afterAll(() => api.close());

const find = async (query: string): Promise<AuditEvent[]> =>
  (await ana.expect<Page<AuditEvent>>(200, 'GET', `${at}?limit=100&${query}`)).items;

describe('the audit log', () => {
  it('is searched by action, actor, subject, dates and words', async () => {
    expect((await find('action=system')).map(({ action }) => action)).toEqual(['system.created']);
    expect((await find(`actor=${anaId}`)).length).toBeGreaterThanOrEqual(3);
    expect(await find(`subject=${organization.id}`)).toMatchObject([
      { action: 'organization.created', actor: { name: 'Ana' } },
    ]);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    expect((await find(`until=${yesterday}`)).every(({ action }) => action === 'test.many')).toBe(
      true,
    );
    expect((await find(`since=${yesterday}`)).some(({ action }) => action === 'test.many')).toBe(
      false,
    );
    expect(await find('text=SHOP_ONE')).toHaveLength(1);
    // Signs of a pattern are words like any other.
    expect(await find(`text=${encodeURIComponent('100%')}`)).toHaveLength(1);
    expect(await find(`text=${encodeURIComponent('shopXone')}`)).toHaveLength(0);
    await ana.expect(422, 'GET', `${at}?since=yesterday`);
  });

  it('is searched for words a bounded way at a time, and to its end page by page', async () => {
    const sql = await connectDirectly(api.database.systemUrl);
    // Older than all else, with as many behind the one that is looked for as are read at once.
    await sql.query(
      `INSERT INTO audit_event (id, organization_id, at, action, subject_type, subject_id)
       SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $1, now() - interval '1 year',
              'test.old', 'test', CASE n WHEN 3 THEN 'the needle' ELSE 'hay' END
       FROM generate_series(1, $2::int) n`,
      [organization.id, SEARCHED + 5],
    );
    const search = `${at}?action=test.old&text=needle`;
    const first = await ana.expect<Page<AuditEvent>>(200, 'GET', search);
    expect([first.items, first.next === null]).toEqual([[], false]);
    const next = await ana.expect<Page<AuditEvent>>(200, 'GET', `${search}&cursor=${first.next}`);
    expect([next.items.map(({ subjectId }) => subjectId), next.next]).toEqual([
      ['the needle'],
      null,
    ]);
    const lines = await ana.send('GET', `${at}/export?format=jsonl&action=test.old&text=needle`);
    expect(lines.body.trim().split('\n')).toHaveLength(1);
    await sql.query(`UPDATE organization SET audit_days = 90 WHERE id = $1`, [organization.id]);
    await sql.query(`DELETE FROM audit_event WHERE action = 'test.old'`);
    await sql.query(`UPDATE organization SET audit_days = 730 WHERE id = $1`, [organization.id]);
    await sql.end();
  }, 60_000);

  it('refuses what no database compares with, before anything is answered', async () => {
    for (const path of [`${at}?subject=%00`, `${at}/export?subject=%00`, `${at}/export?text=a%00b`])
      await ana.expect(422, 'GET', path);
  });

  it('is exported whole, page by page, as CSV that no spreadsheet runs and as JSON lines', async () => {
    const csv = await ana.send('GET', `${at}/export?format=csv`);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.headers['content-disposition']).toMatch(
      /^attachment; filename="audit-log-[\d-]+\.csv"$/,
    );
    expect(csv.body.split('\r\n').length).toBeGreaterThan(1_200);
    expect(csv.body).not.toMatch(/(^|,)"?[=+@]/m);
    const lines = await ana.send('GET', `${at}/export?format=jsonl&action=test.many`);
    const events = lines.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as AuditEvent);
    expect(new Set(events.map(({ id }) => id)).size).toBe(1_203);
  });

  it('tells of its own export', async () => {
    expect((await find('action=audit.exported')).length).toBeGreaterThanOrEqual(2);
  });

  it('cannot be changed or deleted, by the role of tenants or of the system', async () => {
    for (const url of [api.database.appUrl, api.database.systemUrl]) {
      const sql = await connectDirectly(url);
      await sql.query(`SELECT set_config('pitwall.organization_id', $1, false)`, [organization.id]);
      for (const change of [
        `UPDATE audit_event SET action = 'nothing'`,
        `DELETE FROM audit_event WHERE action = 'system.created'`,
        'TRUNCATE audit_event',
      ])
        await expect(sql.query(change)).rejects.toThrow(/written once|permission denied/);
      await sql.end();
    }
  });
});
