import { Injectable } from '@nestjs/common';
import { type OverlayEffect, overlayEffectSchema } from '@pitwall/contracts';
import type { SqlTransaction, TenantTransaction } from '@pitwall/server-db';
import { v7 as uuidv7 } from 'uuid';

export interface OverlayRow {
  id: string;
  number: number;
  name: string;
  /** The YAML as it was written; empty where the overlay was taken away. */
  source: string;
  note: string;
  effect: OverlayEffect;
  createdById: string | null;
  createdAt: Date;
}

/** Revisions of an organization's overlay. The transaction's tenant is whose they are. */
@Injectable()
export class OverlayRepository {
  /** The newest revision's id and number alone: what every read of a catalogue asks first. */
  async newestPlace(
    transaction: TenantTransaction | SqlTransaction,
  ): Promise<Pick<OverlayRow, 'id' | 'number'> | null> {
    if (isSql(transaction)) {
      const { rows } = await transaction.query<Pick<OverlayRow, 'id' | 'number'>>({
        name: 'newest catalogue overlay',
        text: `SELECT id, number FROM catalogue_overlay_revision
               WHERE organization_id = $1::uuid ORDER BY number DESC LIMIT 1`,
        values: [transaction.organizationId],
      });
      return rows[0] ?? null;
    }
    return transaction.catalogueOverlayRevision.findFirst({
      select: { id: true, number: true },
      orderBy: { number: 'desc' },
    });
  }

  async newest(transaction: TenantTransaction): Promise<OverlayRow | null> {
    const row = await transaction.catalogueOverlayRevision.findFirst({
      orderBy: { number: 'desc' },
    });
    return row && parsed(row);
  }

  /** The YAML of a revision; empty where there is none. */
  async source(transaction: TenantTransaction | SqlTransaction, number: number): Promise<string> {
    if (isSql(transaction)) {
      const { rows } = await transaction.query<{ source: string }>({
        text: `SELECT source FROM catalogue_overlay_revision
               WHERE organization_id = $1::uuid AND number = $2`,
        values: [transaction.organizationId, number],
      });
      return rows[0]?.source ?? '';
    }
    return (await this.numbered(transaction, number))?.source ?? '';
  }

  async numbered(transaction: TenantTransaction, number: number): Promise<OverlayRow | null> {
    const row = await transaction.catalogueOverlayRevision.findFirst({ where: { number } });
    return row && parsed(row);
  }

  /** Newest first. */
  async list(
    transaction: TenantTransaction,
    before: number | null,
    take: number,
  ): Promise<OverlayRow[]> {
    const rows = await transaction.catalogueOverlayRevision.findMany({
      where: before === null ? {} : { number: { lt: before } },
      orderBy: { number: 'desc' },
      take,
    });
    return rows.map(parsed);
  }

  /** False where someone else has saved that number meanwhile. */
  async insert(
    transaction: TenantTransaction,
    revision: Omit<OverlayRow, 'id' | 'createdAt'> & { organizationId: string },
  ): Promise<boolean> {
    const { count } = await transaction.catalogueOverlayRevision.createMany({
      data: [{ id: uuidv7(), ...revision }],
      skipDuplicates: true,
    });
    return count === 1;
  }

  /** Versions that systems of the organization are assessed against. */
  async versionsInUse(transaction: TenantTransaction): Promise<string[]> {
    const rows = await transaction.system.findMany({
      where: { archivedAt: null },
      distinct: ['catalogueVersion'],
      select: { catalogueVersion: true },
    });
    return rows.map(({ catalogueVersion }) => catalogueVersion);
  }

  async names(
    transaction: TenantTransaction,
    ids: readonly (string | null)[],
  ): Promise<Map<string, string>> {
    const known = ids.filter((id) => id !== null);
    if (known.length === 0) return new Map();
    const rows = await transaction.user.findMany({
      where: { id: { in: known } },
      select: { id: true, name: true },
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

const isSql = (transaction: TenantTransaction | SqlTransaction): transaction is SqlTransaction =>
  'query' in transaction;

const parsed = <Row extends { effect: unknown }>(row: Row) => ({
  ...row,
  effect: overlayEffectSchema.parse(row.effect),
});
