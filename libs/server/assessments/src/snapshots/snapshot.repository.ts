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
}

export interface SnapshotWithStandings extends SnapshotRow {
  standings: PracticeStanding[];
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
} as const;
type Stored = Omit<SnapshotRow, 'summary'> & { summary: unknown };

@Injectable()
export class SnapshotRepository {
  async insert(transaction: TenantTransaction, snapshot: NewSnapshot): Promise<SnapshotRow> {
    const { summary, standings, ...row } = snapshot;
    const data = { ...row, summary: json(summary), standings: json(standings) };
    return snapshotRow(await transaction.snapshot.create({ data, select: LISTED }));
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
    return { ...snapshotRow(row), standings: z.array(practiceStandingSchema).parse(row.standings) };
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
});
