import { Injectable } from '@nestjs/common';
import type { AnswerState } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';

/** What a person says beside another's answer. */
export interface OpinionRow {
  id: string;
  answerId: string;
  personId: string;
  state: AnswerState;
  note: string;
  givenAt: Date;
  settledAt: Date | null;
  settledById: string | null;
}

@Injectable()
export class OpinionRepository {
  /** Open ones of many systems in one statement, the first given first. */
  async openOfSystems(
    transaction: TenantTransaction,
    systemIds: readonly string[],
  ): Promise<OpinionRow[]> {
    const rows = await transaction.answerOpinion.findMany({
      where: { settledAt: null, answer: { systemId: { in: [...systemIds] } } },
      orderBy: [{ givenAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map((row) => ({ ...row, state: row.state as AnswerState }));
  }

  /** Those that were open at a moment. */
  async openOfSystemsAt(
    transaction: TenantTransaction,
    systemIds: readonly string[],
    at: Date,
  ): Promise<OpinionRow[]> {
    const rows = await transaction.answerOpinion.findMany({
      where: {
        givenAt: { lte: at },
        OR: [{ settledAt: null }, { settledAt: { gt: at } }],
        answer: { systemId: { in: [...systemIds] } },
      },
      orderBy: [{ givenAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map((row) => ({ ...row, state: row.state as AnswerState }));
  }

  /** Settled ones, the latest first. */
  async settled(transaction: TenantTransaction, answerId: string): Promise<OpinionRow[]> {
    const rows = await transaction.answerOpinion.findMany({
      where: { answerId, settledAt: { not: null } },
      orderBy: [{ settledAt: 'desc' }, { id: 'desc' }],
    });
    return rows.map((row) => ({ ...row, state: row.state as AnswerState }));
  }

  /** In the place of what the person said before, which counts as settled by themselves. */
  async give(
    transaction: TenantTransaction,
    organizationId: string,
    opinion: Omit<OpinionRow, 'id' | 'settledAt' | 'settledById'>,
  ): Promise<void> {
    const { answerId, personId, givenAt } = opinion;
    await this.settle(transaction, [answerId], { byId: personId, at: givenAt, personId });
    await transaction.answerOpinion.create({ data: { organizationId, ...opinion } });
  }

  /** Settles what is open about these answers, of one person or of all. Gives how many. */
  async settle(
    transaction: TenantTransaction,
    answerIds: readonly string[],
    { byId, at, personId }: { byId: string; at: Date; personId?: string },
  ): Promise<number> {
    const { count } = await transaction.answerOpinion.updateMany({
      where: {
        answerId: { in: [...answerIds] },
        settledAt: null,
        ...(personId === undefined ? {} : { personId }),
      },
      data: { settledAt: at, settledById: byId },
    });
    return count;
  }
}
