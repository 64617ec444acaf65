import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseReportSchema } from '@pitwall/contracts';
import { createTestDatabase, type TestDatabase } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../exit-codes.ts';
import { tryCommand } from '../../testing/trial.ts';

let database: TestDatabase;
let cwd: string;
beforeAll(async () => {
  database = await createTestDatabase();
  cwd = await mkdtemp(join(tmpdir(), 'pitwall-doctor-'));
});
afterAll(async () => {
  await database.drop();
  await rm(cwd, { recursive: true });
});

describe('pitwall doctor', () => {
  it('prints a report grouped by what is to do, and keeps it for the next one', async () => {
    const first = await tryCommand(['doctor', database.ownerUrl, '--json', 'first.json'], { cwd });
    expect(first.code).toBe(EXIT.done);
    expect(first.output).toMatch(/^Pitwall doctor: database test_\w+, PostgreSQL 18/);
    expect(first.output).toContain('To see more');
    expect(first.output).toContain('GRANT pg_monitor TO the role of the doctor');
    expect(first.output).toContain('db.connections');
    const kept = databaseReportSchema.parse(
      JSON.parse(await readFile(join(cwd, 'first.json'), 'utf8')),
    );
    // As if a week had passed, and the database had been far smaller then.
    await writeFile(
      join(cwd, 'week.json'),
      JSON.stringify({
        ...kept,
        createdAt: new Date(Date.parse(kept.createdAt) - 7 * 86_400_000).toISOString(),
        measures: { ...kept.measures, databaseBytes: 1_000_000 },
      }),
    );
    const second = await tryCommand(
      ['doctor', database.ownerUrl, '--compare', 'week.json', '--json'],
      { cwd },
    );
    const report = databaseReportSchema.parse(JSON.parse(second.output));
    expect(report.comparedWith).not.toBeNull();
    expect(report.checks.find(({ check }) => check === 'table-growth')?.message).toMatch(
      /grows by .* a month/,
    );
    expect(
      report.readings.find(({ component }) => component === 'db.disk')?.growth,
    ).toBeGreaterThan(0);
  });

  it('writes Markdown, and refuses the report of another database', async () => {
    const markdown = await tryCommand(['doctor', database.ownerUrl, '--format', 'markdown'], {
      cwd,
    });
    expect(markdown.output).toMatch(/^# Pitwall doctor\n/);
    const kept = JSON.parse(await readFile(join(cwd, 'first.json'), 'utf8')) as {
      database: object;
    };
    await writeFile(
      join(cwd, 'other.json'),
      JSON.stringify({ ...kept, database: { ...kept.database, name: 'elsewhere' } }),
    );
    const refused = await tryCommand(['doctor', database.ownerUrl, '--compare', 'other.json'], {
      cwd,
    });
    expect(refused.code).toBe(EXIT.usage);
    expect(refused.messages).toContain('another database (elsewhere)');
  });
});
