import { Injectable } from '@nestjs/common';
import type { ChangeCheck } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';

export interface ChangeCheckRow extends Omit<ChangeCheck, 'createdAt' | 'finishedAt'> {
  systemId: string;
  /** The commit of the branch that it is proposed for. */
  base: string | null;
  round: number;
  /** The id of its check run at GitHub. */
  checkRun: number | null;
  createdAt: Date;
  finishedAt: Date | null;
}

export interface AskedCheck {
  organizationId: string;
  systemId: string;
  repository: string;
  number: number | null;
  head: string;
  base: string | null;
  /** Somebody wants it once more, whatever came of it. */
  again: boolean;
}

export type CheckEnd = Partial<
  Pick<ChangeCheckRow, 'conclusion' | 'fresh' | 'regressed' | 'resolved' | 'error'>
> & { state: 'finished' | 'superseded' | 'failed' };

type Stored = Omit<ChangeCheckRow, 'state' | 'conclusion' | 'checkRun'> & {
  state: string;
  conclusion: string | null;
  checkRun: bigint | null;
};

const WITHOUT = { organizationId: true, askedAt: true } as const;
/** Of a commit whose check came to nothing another try may make something. */
const OVER = ['failed', 'superseded'];

@Injectable()
export class ChangeCheckRepository {
  /** What is to be begun; null where it is under way or over, or where nobody told what to compare with. */
  async ask(
    transaction: TenantTransaction,
    { again, ...check }: AskedCheck,
  ): Promise<{ id: string; round: number } | null> {
    const { systemId, repository, head, number, base } = check;
    if (base !== null) {
      const [made] = await transaction.changeCheck.createManyAndReturn({
        data: [{ ...check, state: 'waiting' }],
        select: { id: true, round: true },
        skipDuplicates: true,
      });
      if (made) return made;
    }
    const [asked] = await transaction.changeCheck.updateManyAndReturn({
      where: {
        systemId,
        repository,
        head,
        state: { in: again ? [...OVER, 'finished'] : OVER },
      },
      data: {
        state: 'waiting',
        askedAt: new Date(),
        error: null,
        finishedAt: null,
        round: { increment: 1 },
        ...(number === null ? {} : { number }),
        ...(base === null ? {} : { base }),
      },
      select: { id: true, round: true },
    });
    return asked ?? null;
  }

  async find(
    transaction: TenantTransaction,
    systemId: string,
    id: string,
  ): Promise<ChangeCheckRow | null> {
    const row = await transaction.changeCheck.findFirst({
      where: { id, systemId },
      omit: WITHOUT,
    });
    return row && changeCheckRow(row);
  }

  /** Of a system, the last one first. */
  async newest(
    transaction: TenantTransaction,
    systemId: string,
    take: number,
  ): Promise<ChangeCheckRow[]> {
    const rows = await transaction.changeCheck.findMany({
      where: { systemId },
      omit: WITHOUT,
      orderBy: { id: 'desc' },
      take,
    });
    return rows.map(changeCheckRow);
  }

  /** False when it is over. */
  async begin(transaction: TenantTransaction, id: string): Promise<boolean> {
    const { count } = await transaction.changeCheck.updateMany({
      where: { id, state: { in: ['waiting', 'running'] } },
      data: { state: 'running' },
    });
    return count === 1;
  }

  async note(transaction: TenantTransaction, id: string, checkRun: number): Promise<void> {
    await transaction.changeCheck.updateMany({ where: { id }, data: { checkRun } });
  }

  async end(transaction: TenantTransaction, id: string, end: CheckEnd): Promise<void> {
    await transaction.changeCheck.updateMany({
      where: { id, state: { in: ['waiting', 'running'] } },
      data: { ...end, finishedAt: new Date() },
    });
  }

  async organizationSlug(transaction: TenantTransaction): Promise<string> {
    const { slug } = await transaction.organization.findFirstOrThrow({ select: { slug: true } });
    return slug;
  }

  /** All but the newest of a system. */
  async forgetOld(transaction: TenantTransaction, systemId: string, kept: number): Promise<void> {
    const [last] = await transaction.changeCheck.findMany({
      where: { systemId },
      orderBy: { id: 'desc' },
      skip: kept,
      take: 1,
      select: { id: true },
    });
    if (!last) return;
    await transaction.changeCheck.deleteMany({
      where: { systemId, id: { lte: last.id }, state: { in: ['finished', ...OVER] } },
    });
  }
}

const changeCheckRow = ({ state, conclusion, checkRun, ...row }: Stored): ChangeCheckRow => ({
  ...row,
  state: state as ChangeCheckRow['state'],
  conclusion: conclusion as ChangeCheckRow['conclusion'],
  checkRun: checkRun === null ? null : Number(checkRun),
});
