import { Injectable } from '@nestjs/common';
import { successions } from '@pitwall/catalogue';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import type { TenantTransaction } from '@pitwall/server-db';
import { DomainEvents, type EventContext } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { AnswerRepository } from '../answers/answer.repository.ts';
import { SystemLockRepository } from '../reading/system-lock.repository.ts';
import { carriedAnswers } from './carry-over.ts';
import { CarryOverRepository } from './carry-over.repository.ts';

/** Brings one system under another release, in the caller's transaction, with what follows from it. */
@Injectable()
export class SystemMover {
  constructor(
    private readonly systems: SystemsService,
    private readonly catalogues: OrganizationCatalogues,
    private readonly locks: SystemLockRepository,
    private readonly answers: AnswerRepository,
    private readonly beside: CarryOverRepository,
    private readonly events: DomainEvents,
  ) {}

  /** Nothing happens where the system is not at `from` any more. */
  async move(
    transaction: TenantTransaction,
    context: EventContext,
    systemId: string,
    { from, to }: { from: string; to: string },
  ): Promise<boolean> {
    // The system's row first, as whoever locks it does; see the lock.
    if (!(await this.systems.assessAgainst(transaction, systemId, { from, to }))) return false;
    await this.locks.lock(transaction, systemId);
    const gone = successions(
      await this.catalogues.byVersion(transaction, from),
      await this.catalogues.byVersion(transaction, to),
    ).filter((succession) => succession.to.length > 0);
    if (gone.length > 0) await this.carry(transaction, context, systemId, gone);
    await this.events.systemChanged(transaction, context, { systemId, cause: 'catalogue' });
    return true;
  }

  private async carry(
    transaction: TenantTransaction,
    context: EventContext,
    systemId: string,
    gone: ReturnType<typeof successions>,
  ): Promise<void> {
    const { organizationId, userId } = context;
    const place = { organizationId, systemId };
    const practices = gone.flatMap(({ id, to }) => [id, ...to]);
    const known = await this.answers.find(transaction, systemId, practices);
    const carried = carriedAnswers(known, gone);
    const at = new Date();
    for (const { practiceId, content, over: version } of carried)
      await this.answers.write(
        transaction,
        organizationId,
        { systemId, practiceId, version },
        content,
        { byId: userId, at },
      );
    const renamed = gone.flatMap(({ id, to, as }) =>
      as === 'renamed' && to[0] !== undefined ? [{ from: id, to: to[0] }] : [],
    );
    const written = new Set(carried.map(({ practiceId }) => practiceId));
    await this.beside.copyBeside(
      transaction,
      place,
      renamed.filter(({ to }) => written.has(to)),
    );
    await this.beside.copyInherited(transaction, place, renamed);
    await this.events.practicesRenamed(transaction, context, { systemId, renamed });
  }
}
