import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Row } from '../open-file.repository.ts';
import { TableSpool } from './table-spool.ts';

let place: string;
beforeEach(async () => {
  place = await realpath(await mkdtemp(join(tmpdir(), 'pitwall-spool-')));
  vi.stubEnv('TMPDIR', place);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(place, { recursive: true, force: true });
});

/** The folder that a spool has made, while it is used. */
const folder = async (): Promise<string> => join(place, (await readdir(place))[0] ?? 'none');
async function rowsOf(spool: TableSpool): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const line of spool.lines('incident')) rows.push(JSON.parse(line) as Row);
  return rows;
}
async function fill(spool: TableSpool, rows: readonly Row[]): Promise<void> {
  await spool.begin('incident');
  for (const row of rows) await spool.write(row);
  await spool.close();
}
/** Rows that hardly compress, so that their file is larger than what is read of it ahead. */
const long = Array.from({ length: 400 }, (_, number) => ({
  number,
  text: Array.from({ length: 200 }, () => crypto.randomUUID()).join(),
}));

describe('the spool', () => {
  it('gives rows as they were, of any length and with any kind of line end in them', async () => {
    const rows = [
      { text: 'a\nb\r\nc\u2028d\u2029e', number: 1 },
      { text: 'žluťoučký '.repeat(300_000) },
      {},
    ];
    const read = await TableSpool.with(async (spool) => {
      await fill(spool, rows);
      expect(await spool.begin('incident')).toBe(false);
      return rowsOf(spool);
    });
    expect(read).toEqual(rows);
  });

  it('is gone afterwards, also where its use failed or a table was still being written', async () => {
    const use = TableSpool.with(async (spool) => {
      expect((await stat(await folder())).mode & 0o077).toBe(0);
      await spool.begin('team');
      await spool.write({ id: 1 });
      throw new Error('refused');
    });
    await expect(use).rejects.toThrow('refused');
    expect(await readdir(place)).toEqual([]);
  });

  it('does not wait for ever for a file that cannot be read to its end', async () => {
    await TableSpool.with(async (spool) => {
      await fill(spool, long);
      const file = join(await folder(), 'incident.jsonl.gz');
      const whole = await readFile(file);
      await writeFile(file, whole.subarray(0, whole.length - 1_000));
      await expect(rowsOf(spool)).rejects.toThrow(/unexpected end of file/);
      await rm(file);
      await expect(rowsOf(spool)).rejects.toMatchObject({ code: 'ENOENT' });
    });
  });

  it.runIf(process.platform === 'linux')('closes a file that is read in part', async () => {
    await TableSpool.with(async (spool) => {
      await fill(spool, long);
      const open = async (): Promise<number> => {
        const all = (await readdir('/proc/self/fd')).map((fd) =>
          readlink(`/proc/self/fd/${fd}`).catch(() => ''),
        );
        return (await Promise.all(all)).filter((path) => path.startsWith(place)).length;
      };
      for await (const line of spool.lines('incident')) {
        expect(line).toContain('"number":0');
        expect(await open()).toBe(1);
        break;
      }
      await expect.poll(open).toBe(0);
    });
  });

  it('removes what a killed process left long ago, and nothing else', async () => {
    const then = new Date(Date.now() - 2 * 3_600_000);
    for (const name of ['pitwall-import-old', 'pitwall-import-young', 'other']) {
      await mkdir(join(place, name));
      if (name !== 'pitwall-import-young') await utimes(join(place, name), then, then);
    }
    await TableSpool.with(async () => undefined);
    expect((await readdir(place)).sort()).toEqual(['other', 'pitwall-import-young']);
  });
});
