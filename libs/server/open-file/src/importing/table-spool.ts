import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip, type Gzip } from 'node:zlib';
import type { OpenFileTable } from '@pitwall/contracts';
import type { Row } from '../open-file.repository.ts';

const PREFIX = 'pitwall-import-';
/** Longer than any import: what is older was left by a process that was killed. */
const OLD_MILLISECONDS = 3_600_000;

interface Writing {
  table: OpenFileTable;
  into: Gzip;
  written: Promise<void>;
}

/** Rows of each table, compressed on disk between the look at a file and its import. */
export class TableSpool {
  #writing: Writing | null = null;
  readonly #tables = new Set<OpenFileTable>();

  private constructor(private readonly folder: string) {}

  /** Hands out a spool whose folder is gone when `use` is done. */
  static async with<Result>(use: (spool: TableSpool) => Promise<Result>): Promise<Result> {
    await sweep();
    const folder = await mkdtemp(join(tmpdir(), PREFIX));
    const spool = new TableSpool(folder);
    try {
      return await use(spool);
    } finally {
      spool.#writing?.into.destroy();
      await spool.#writing?.written.catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** All rows of a table are written before the next table's; false where that table was written before. */
  async begin(table: OpenFileTable): Promise<boolean> {
    await this.close();
    if (this.#tables.has(table)) return false;
    this.#tables.add(table);
    const into = createGzip({ level: constants.Z_BEST_SPEED });
    const file = createWriteStream(this.#place(table), { mode: 0o600, flags: 'wx' });
    const written = pipeline(into, file);
    // Told where it is waited for.
    written.catch(() => undefined);
    this.#writing = { table, into, written };
    return true;
  }

  async write(row: Row): Promise<void> {
    const { into, written } = this.#writing ?? {};
    if (!into || !written) throw new Error('A row came before its table.');
    if (into.write(`${JSON.stringify(row)}\n`)) return;
    await Promise.race([once(into, 'drain'), written]);
  }

  async close(): Promise<void> {
    const writing = this.#writing;
    this.#writing = null;
    writing?.into.end();
    await writing?.written;
  }

  has(table: OpenFileTable): boolean {
    return this.#tables.has(table);
  }

  /** Its rows as JSON, in the order in which they were written. */
  async *lines(table: OpenFileTable): AsyncGenerator<string> {
    if (!this.#tables.has(table)) return;
    const text = createGunzip();
    // Each end closes the other: a file that cannot be read ends the reading, and who stops early closes the file.
    pipeline(createReadStream(this.#place(table)), text).catch(() => undefined);
    let line = '';
    for await (const part of text.setEncoding('utf8')) {
      const [end = '', ...others] = String(part).split('\n');
      line += end;
      for (const next of others) {
        yield line;
        line = next;
      }
    }
  }

  #place(table: OpenFileTable): string {
    return join(this.folder, `${table}.jsonl.gz`);
  }
}

async function sweep(): Promise<void> {
  // Who may not list the folder may still write into it.
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(tmpdir(), name);
    const changed = (await lstat(folder).catch(() => null))?.mtimeMs ?? Infinity;
    // On a machine with several users it may be somebody else's.
    if (changed < Date.now() - OLD_MILLISECONDS)
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
