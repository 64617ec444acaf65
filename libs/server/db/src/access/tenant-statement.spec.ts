import { describe, expect, it } from 'vitest';
import { holdToTenant, tablesNotHeld } from './tenant-statement.ts';

const TABLES = new Set(['organization', 'system', 'task', 'scan', 'task_dependency', 'outbox_job']);
const open = (text: string): string[] => tablesNotHeld(text, TABLES);

describe('a statement that names the organization of every table', () => {
  it.each([
    ['none', 'SELECT 1'],
    ['a table of nobody', 'SELECT name FROM "user" WHERE id = $1'],
    [
      'one, by a value',
      'SELECT FROM system WHERE organization_id = $1::uuid AND id = $2 FOR UPDATE',
    ],
    ['the value first', 'SELECT FROM system WHERE $1::uuid = organization_id'],
    ['one of several', 'SELECT FROM system s WHERE s.organization_id = ANY($1::uuid[])'],
    [
      'the transaction’s own',
      `SELECT FROM task t WHERE t.organization_id = (SELECT current_setting('pitwall.organization_id')::uuid)`,
    ],
    [
      'its own, where it may be unset',
      `SELECT FROM task WHERE organization_id = nullif(current_setting('pitwall.organization_id', true), '')::uuid`,
    ],
    [
      'one by another',
      `SELECT t.id FROM task t JOIN system AS s ON s.organization_id = t.organization_id AND s.id = t.system_id
       WHERE t.organization_id = $1`,
    ],
    [
      'in a row',
      'SELECT FROM task t WHERE (t.id, t.organization_id) = ($1, $2) OR (t.organization_id, t.id) IN (SELECT 1, 2)',
    ],
    [
      'a query inside by the one outside',
      `SELECT (SELECT count(*) FROM task t WHERE t.organization_id = s.organization_id) FROM system s
       WHERE s.organization_id = $1`,
    ],
    [
      'what another query gives',
      `WITH own AS (SELECT s.id, s.organization_id FROM system s WHERE s.organization_id = $1)
       SELECT FROM own JOIN task t ON t.organization_id = own.organization_id`,
    ],
    [
      'each part of a union',
      `SELECT id FROM system WHERE organization_id = $1 UNION ALL SELECT id FROM task WHERE organization_id = $1`,
    ],
    [
      'lists of tables',
      `DELETE FROM task_dependency d USING task t, task needed WHERE t.organization_id = $1
       AND d.organization_id = t.organization_id AND needed.organization_id = t.organization_id`,
    ],
    [
      'what is written, and where',
      `INSERT INTO task AS t (id, organization_id) SELECT id, $1 FROM jsonb_to_recordset($2) AS g (id uuid)
       ON CONFLICT (organization_id, id) DO UPDATE SET title = excluded.title`,
    ],
    ['a change', 'UPDATE task t SET rank = g.rank FROM unnest($1) g WHERE t.organization_id = $2'],
    ['the organization itself', 'UPDATE organization SET name = $1 WHERE id = $2::uuid'],
    [
      'one by the organization',
      'SELECT FROM organization o JOIN system s ON s.organization_id = o.id WHERE o.id = $1',
    ],
    [
      'columns that are called as tables are',
      `SELECT r.scan IS DISTINCT FROM r.task AS changed, scan FROM task t JOIN unnest($1) r USING (id, task)
       WHERE t.organization_id = $2 ORDER BY id, scan`,
    ],
    [
      'those that are locked',
      `SELECT FROM task JOIN system ON system.organization_id = task.organization_id
       AND task.organization_id = $1 FOR UPDATE OF task, system`,
    ],
    ['of another schema', 'SELECT FROM public.scan c WHERE c.organization_id = $1'],
    [
      'one that may be nobody’s',
      `SELECT FROM outbox_job j LEFT JOIN task t ON t.organization_id IS NOT DISTINCT FROM j.organization_id
       WHERE (j.organization_id = ANY($1) OR j.organization_id IS NULL)`,
    ],
  ])('passes: %s', (_what, text) => {
    expect(open(text)).toEqual([]);
  });
});

describe('a statement that leans on row-level security', () => {
  it.each([
    ['no word of it', 'SELECT FROM system WHERE id = $1::uuid FOR UPDATE', ['system']],
    ['read, not compared', 'SELECT s.organization_id FROM system s WHERE s.id = $1', ['system']],
    ['in a comment', 'SELECT FROM system WHERE id = $1 -- organization_id = $2', ['system']],
    ['in quotes', `SELECT FROM system WHERE name = 'organization_id = $2'`, ['system']],
    [
      'two by each other, neither by a value',
      'SELECT FROM task t LEFT JOIN scan s ON s.organization_id = t.organization_id WHERE t.id = $1',
      ['task', 'scan'],
    ],
    [
      'one of two',
      'SELECT FROM task t JOIN system s ON s.id = t.system_id WHERE t.organization_id = $1',
      ['system'],
    ],
    [
      'the outer, not the inner',
      `SELECT FROM system s CROSS JOIN LATERAL (SELECT FROM scan c WHERE c.system_id = s.id) newest
       WHERE s.organization_id = $1`,
      ['scan'],
    ],
    [
      'one part of a union',
      'SELECT FROM system WHERE organization_id = $1 UNION SELECT FROM task WHERE id = $2',
      ['task'],
    ],
    [
      'of an alias that means another table inside',
      `SELECT FROM system s WHERE s.id IN (SELECT s.id FROM scan s WHERE s.organization_id = $1)`,
      ['system'],
    ],
    ['a second one in a list', 'SELECT FROM task t, scan WHERE t.organization_id = $1', ['scan']],
    [
      'a change by id',
      'UPDATE task t SET rank = g.rank FROM unnest($1) g WHERE t.id = g.id',
      ['task'],
    ],
    ['a row of whomever', 'INSERT INTO task (id, title) VALUES ($1, $2)', ['task']],
    [
      'a row whose columns are not named',
      'INSERT INTO task SELECT f(g.organization_id) FROM unnest($1) g',
      ['task'],
    ],
    ['set, not compared', 'UPDATE task SET organization_id = $1 WHERE id = $2', ['task']],
    [
      'set in a row, not compared',
      'UPDATE task SET (organization_id, title) = ($1, $2) WHERE id = $3',
      ['task'],
    ],
    ['compared for the reader alone', 'SELECT organization_id = $1 FROM task', ['task']],
    [
      'compared with itself in parentheses',
      'DELETE FROM scan WHERE organization_id = (id)',
      ['scan'],
    ],
    ['behind what looks like a comment', `SELECT '--' FROM scan WHERE name = 'x'`, ['scan']],
    ['under its schema', 'SELECT FROM "public"."scan" WHERE id = $1', ['scan']],
    ['a whole table', 'TABLE scan', ['scan']],
    ['alone', 'SELECT FROM ONLY scan', ['scan']],
    [
      'two in parentheses',
      'SELECT FROM (scan c JOIN task t ON t.id = c.id) WHERE t.organization_id = $1',
      ['scan'],
    ],
    [
      'a list behind a join',
      `SELECT FROM task t JOIN system s ON s.organization_id = t.organization_id, scan
       WHERE t.organization_id = $1`,
      ['scan'],
    ],
    [
      'the id of somebody inside',
      'SELECT FROM organization WHERE slug = $1 AND EXISTS (SELECT FROM "user" WHERE id = $2)',
      ['organization'],
    ],
    ['any organization', 'SELECT name FROM organization WHERE slug = $1', ['organization']],
  ])('is found: %s', (_what, text, tables) => {
    expect(open(text)).toEqual(tables);
  });

  it('is refused, each time, with the table and the text', () => {
    for (let times = 0; times < 2; times += 1)
      expect(() => holdToTenant('SELECT FROM scan WHERE id = $1', TABLES)).toThrow(
        /does not name the organization of: scan\. SELECT FROM scan/,
      );
  });
});
