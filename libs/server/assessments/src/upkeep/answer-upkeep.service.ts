import { Injectable } from '@nestjs/common';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import { Database } from '@pitwall/server-db';
import { DomainEvents, type EventContext } from '@pitwall/server-kernel';
import { AssessmentsService } from '../reading/assessments.service.ts';
import { type AttestTerm, type DueReminder, ReminderRepository } from './reminder.repository.ts';

const PAGE = 200;

/** What happens to answers by themselves, as time passes. */
@Injectable()
export class AnswerUpkeepService {
  constructor(
    private readonly database: Database,
    private readonly assessments: AssessmentsService,
    private readonly catalogues: OrganizationCatalogues,
    private readonly reminders: ReminderRepository,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Tells of accepted risks and evidence that run out soon or have run out, each once, and lets tasks follow
   * where a risk has lapsed. Gives how many were told.
   */
  async run(
    { organizationId }: { organizationId: string },
    now: Date,
    signal?: AbortSignal,
  ): Promise<number> {
    let told = 0;
    for (;;) {
      const found = await this.find({ organizationId }, now);
      if (found.length === 0) return told;
      for (const [systemId, own] of bySystem(found)) {
        signal?.throwIfAborted();
        told += await this.tell({ organizationId, userId: null }, systemId, own, now);
      }
    }
  }

  private async find(context: { organizationId: string }, now: Date): Promise<DueReminder[]> {
    return this.database.withTenant(context, async (transaction) => {
      const { reminderDays: days } = await this.assessments.settings(transaction);
      const { organizationId } = context;
      const within = { now, days, take: PAGE };
      const risks = await this.reminders.risks(transaction, organizationId, within);
      if (risks.length === PAGE) return risks;
      const terms: AttestTerm[] = [];
      for (const version of await this.reminders.catalogueVersions(transaction)) {
        const { practices } = await this.catalogues.byVersion(transaction, version);
        for (const { id, attest } of practices)
          terms.push({ version, practice: id, days: attest.days });
      }
      const evidence = await this.reminders.evidence(transaction, organizationId, terms, within);
      return [...risks, ...evidence];
    });
  }

  private async tell(
    context: EventContext,
    systemId: string,
    found: readonly DueReminder[],
    now: Date,
  ): Promise<number> {
    return this.database.withTenant(context, async (transaction) => {
      await this.assessments.lock(transaction, systemId);
      const { organizationId } = context;
      const told = await this.reminders.tell(transaction, organizationId, found, now);
      for (const { kind, answerId, practiceId, endsAt, answeredById, approvedById } of told) {
        const userIds = [answeredById, approvedById].filter((id) => id !== null);
        await this.events.answerReminder(transaction, context, {
          kind,
          systemId,
          practice: practiceId,
          answerId,
          endsAt,
          userIds: [...new Set(userIds)],
        });
      }
      const ended = told.some(({ kind }) => kind === 'risk_lapsed' || kind === 'evidence_ended');
      if (ended) await this.events.systemChanged(transaction, context, { systemId, cause: 'time' });
      return told.length;
    });
  }
}

function bySystem(found: readonly DueReminder[]): Map<string, DueReminder[]> {
  const grouped = new Map<string, DueReminder[]>();
  for (const one of found) grouped.set(one.systemId, [...(grouped.get(one.systemId) ?? []), one]);
  return grouped;
}
