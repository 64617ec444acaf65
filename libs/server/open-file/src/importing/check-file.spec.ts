import { LATER_OPEN_FILE_TABLES, OPEN_FILE_FORMAT, OPEN_FILE_TABLES } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { type CheckedFile, checkFile } from './check-file.ts';
import { readParts } from './read-parts.ts';
import { TableSpool } from './table-spool.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const SYSTEM = '01990000-0000-7000-8000-000000000001';
const head = `"format":"${OPEN_FILE_FORMAT}","exportedAt":"2026-03-01T11:00:00.000Z","organization":{"name":"Northwind","timeZone":"Europe/Prague","settings":{}}`;
const tables = (given: Record<string, unknown[]> = {}): string =>
  JSON.stringify({
    ...Object.fromEntries(
      OPEN_FILE_TABLES.filter((table) => !LATER_OPEN_FILE_TABLES.has(table)).map((one) => [
        one,
        [],
      ]),
    ),
    ...given,
  });

async function* asBytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
const checked = (text: string): Promise<CheckedFile> =>
  TableSpool.with((spool) => checkFile(readParts(asBytes(text)), spool, NOW));

describe('the look at a file', () => {
  it('takes one with what it must have', async () => {
    const person = { id: SYSTEM, name: 'Ana', email: 'ana@example.com' };
    const file = await checked(
      `{${head},"tables":${tables()},"people":[${JSON.stringify(person)}]}`,
    );
    expect(file).toMatchObject({ people: [person], systems: [], counts: { team: 0 } });
  });

  it('names twenty fields at most, also of what no clock can be', async () => {
    const symptom = (number: number): object => ({
      id: `01990000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
      systemId: SYSTEM,
      symptomId: 'slow-queries',
      note: '',
      startedAt: '2026-02-02T00:00:00.000Z',
      endedAt: '2026-02-01T00:00:00.000Z',
    });
    const systemSymptom = Array.from({ length: 200 }, (_, number) => symptom(number));
    const text = `{${head},"tables":${tables({ systemSymptom })},"people":[]}`;
    const refusal = await checked(text).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'request.invalid' });
    const { errors } = (refusal as { more: { errors: { path: string }[] } }).more;
    expect(errors).toHaveLength(20);
    expect(errors[0]?.path).toBe('tables.systemSymptom.0.endedAt');
  });

  it('refuses a list that stands there twice: each would be counted by itself', async () => {
    const again = async (more: string) =>
      checked(`{${head},"tables":${tables()},"people":[]${more}}`);
    await expect(again(',"people":[]')).rejects.toMatchObject({
      more: { errors: [{ path: 'people', message: 'stands in the file twice' }] },
    });
    await expect(again(',"tables":{"team":[]}')).rejects.toMatchObject({
      more: { errors: [{ path: 'tables.team', message: 'stands in the file twice' }] },
    });
  });
});
