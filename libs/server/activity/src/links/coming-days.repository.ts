import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';

export interface SprintDays {
  id: string;
  name: string;
  team: string;
  startsOn: Date;
  endsOn: Date;
}

/** An answer of which something runs out. */
export interface EndingAnswer {
  id: string;
  practice: string;
  system: { slug: string; name: string; catalogueVersion: string };
  evidenceAt: Date | null;
  riskExpiresAt: Date | null;
}

const MOST = 2_000;

@Injectable()
export class ComingDaysRepository {
  /** That end after a day; of one system its team's. */
  async sprints(
    transaction: TenantTransaction,
    systemId: string | null,
    after: Date,
  ): Promise<SprintDays[]> {
    const rows = await transaction.sprint.findMany({
      where: {
        endsOn: { gte: after },
        ...(systemId === null ? {} : { team: { systems: { some: { id: systemId } } } }),
      },
      select: {
        id: true,
        name: true,
        startsOn: true,
        endsOn: true,
        team: { select: { name: true } },
      },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      take: MOST,
    });
    return rows.map(({ team, ...sprint }) => ({ ...sprint, team: team.name }));
  }

  /** Accepted risks, and met practices with evidence. */
  async answers(transaction: TenantTransaction, systemId: string | null): Promise<EndingAnswer[]> {
    const rows = await transaction.answer.findMany({
      where: {
        system: { archivedAt: null },
        ...(systemId === null ? {} : { systemId }),
        OR: [
          { riskExpiresAt: { not: null }, approvedAt: { not: null } },
          { evidenceAt: { not: null }, state: { in: ['in_place', 'proven'] } },
        ],
      },
      select: {
        id: true,
        practiceId: true,
        evidenceAt: true,
        riskExpiresAt: true,
        system: { select: { slug: true, name: true, catalogueVersion: true } },
      },
      orderBy: { id: 'asc' },
      take: MOST,
    });
    return rows.map(({ practiceId, ...answer }) => ({ ...answer, practice: practiceId }));
  }
}
