import { Injectable } from '@nestjs/common';
import {
  type AssessmentSummary,
  assessmentSummarySchema,
  type PracticeStanding,
  practiceStandingSchema,
} from '@pitwall/contracts';
import type { Prisma, TenantTransaction } from '@pitwall/server-db';
import { z } from 'zod';

export interface SnapshotRow {
  id: string;
  name: string;
  catalogueVersion: string;
  summary: AssessmentSummary;
  createdById: string | null;
  createdAt: Date;
  /** What it was taken for by itself; null when a person took it. */
  occasion: string | null;
}

export interface SnapshotWithStandings extends SnapshotRow {
  standings: PracticeStanding[];
  /** What it was computed from, as stored; null for snapshots from before it was kept. */
  inputs: unknown;
}

export type NewSnapshot = Omit<SnapshotWithStandings, 'id'> & {
  organizationId: string;
  systemId: string;
};

const LISTED = {
  id: true,
  name: true,
  catalogueVersion: true,
  summary: true,
  createdById: true,
  createdAt: true,
  occasion: true,
} as const;
type Stored = Omit<SnapshotRow, 'summary'> & { summary: unknown };

@Injectable()
export class SnapshotRepository {
  async insert(transaction: TenantTransaction, snapshot: NewSnapshot): Promise<SnapshotRow> {
    const row = await this.insertOnce(transaction, snapshot);
    if (!row) throw new Error('A snapshot without an occasion was not inserted.');
    return row;
  }

  /** Null when there is one for the same occasion. */
  async insertOnce(
    transaction: TenantTransaction,
    { summary, standings, inputs, ...row }: NewSnapshot,
  ): Promise<SnapshotRow | null> {
    const [created] = await transaction.snapshot.createManyAndReturn({
      data: [
        {
          ...row,
          summary: json(summary),
          standings: json(standings),
          inputs: json(inputs as object),
        },
      ],
      select: LISTED,
      skipDuplicates: true,
    });
    return created ? snapshotRow(created) : null;
  }

  async count(transaction: TenantTransaction, systemId: string): Promise<number> {
    return transaction.snapshot.count({ where: { systemId } });
  }

  /** Newest first. */
  async list(
    transaction: TenantTransaction,
    systemId: string,
    before: string | null,
    take: number,
  ): Promise<SnapshotRow[]> {
    const rows = await transaction.snapshot.findMany({
      where: { systemId, ...(before === null ? {} : { id: { lt: before } }) },
      select: LISTED,
      orderBy: { id: 'desc' },
      take,
    });
    return rows.map(snapshotRow);
  }

  async find(
    transaction: TenantTransaction,
    systemId: string,
    id: string,
  ): Promise<SnapshotWithStandings | null> {
    const row = await transaction.snapshot.findFirst({ where: { systemId, id } });
    if (!row) return null;
    const standings = z.array(practiceStandingSchema).parse(row.standings);
    return { ...snapshotRow(row), standings, inputs: row.inputs };
  }
}

const json = (value: object): Prisma.InputJsonValue =>
  JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;

const snapshotRow = ({ summary, ...row }: Stored): SnapshotRow => ({
  id: row.id,
  name: row.name,
  catalogueVersion: row.catalogueVersion,
  summary: assessmentSummarySchema.parse(summary),
  createdById: row.createdById,
  createdAt: row.createdAt,
  occasion: row.occasion,
});
