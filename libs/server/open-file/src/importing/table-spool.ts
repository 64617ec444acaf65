import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip, type Gzip } from 'node:zlib';
import type { OpenFileTable } from '@pitwall/contracts';
import type { Row } from '../open-file.repository.ts';

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
    const folder = await mkdtemp(join(tmpdir(), 'pitwall-import-'));
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

  async *rows(table: OpenFileTable): AsyncGenerator<Row> {
    if (!this.#tables.has(table)) return;
    const text = createReadStream(this.#place(table)).pipe(createGunzip()).setEncoding('utf8');
    let rest = '';
    for await (const part of text) {
      const lines = `${rest}${String(part)}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as Row;
    }
  }

  #place(table: OpenFileTable): string {
    return join(this.folder, `${table}.jsonl.gz`);
  }
}
