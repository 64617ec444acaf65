import type { Database } from '@pitwall/server-db';
import type { SealedColumn } from './sealed-columns.ts';

const REASON = 'wrap secrets anew';

export interface SealedRow {
  key: string;
  sealed: string;
}

/** Sealed secrets as they are stored; none is opened here. */
export class SealedSecretRepository {
  constructor(private readonly database: Database) {}

  /** In the order of their keys, behind `after`. */
  async page(
    { table, key, column }: SealedColumn,
    after: string | null,
    take: number,
  ): Promise<SealedRow[]> {
    const { rows } = await this.database.systemStatement<SealedRow>(REASON, {
      text: `SELECT ${key}::text AS key, ${column} AS sealed FROM ${table}
             WHERE ${column} IS NOT NULL AND ($1::uuid IS NULL OR ${key} > $1::uuid)
             ORDER BY ${key} LIMIT $2`,
      values: [after, take],
    });
    return rows;
  }

  /** False where somebody wrote another secret meanwhile, which the current key has sealed. */
  async replace(
    { table, key, column }: SealedColumn,
    { key: row, sealed }: SealedRow,
    rewrapped: string,
  ): Promise<boolean> {
    const { rowCount } = await this.database.systemStatement(REASON, {
      text: `UPDATE ${table} SET ${column} = $3 WHERE ${key} = $1::uuid AND ${column} = $2`,
      values: [row, sealed, rewrapped],
    });
    return rowCount === 1;
  }
}
