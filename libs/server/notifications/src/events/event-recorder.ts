import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notifyJob, dayInWords } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';
import {
  type AnswerReminder,
  DomainEvents,
  type EventContext,
  type NotableEvent,
} from '@pitwall/server-kernel';
import { Outbox } from '@pitwall/server-queue';
import { v7 as uuidv7 } from 'uuid';
import { cut } from './cut.ts';
import { EventRepository } from './event.repository.ts';

const ABOUT_LENGTH = 300;
const DETAIL_LENGTH = 1_000;

/**
 * Writes down what people are to be told, in the transaction that makes it so, with the job that tells them: it
 * is told exactly when the change was saved, and under its key once.
 */
@Injectable()
export class EventRecorder implements OnModuleInit {
  constructor(
    private readonly domain: DomainEvents,
    private readonly events: EventRepository,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.domain.onNotable((transaction, context, event) =>
      this.record(transaction, context, event),
    );
    this.domain.onAnswerReminder((transaction, context, reminder) =>
      this.record(transaction, context, fromReminder(reminder)),
    );
  }

  private async record(
    transaction: TenantTransaction,
    { organizationId, userId }: EventContext,
    event: NotableEvent,
  ): Promise<void> {
    const { kind, key, systemId, about, detail = '', target, to, alsoActor = false } = event;
    const everyone = to === 'everyone';
    const concerned = everyone ? [] : [...new Set(to.filter((id) => id !== null))];
    const addressees = alsoActor ? concerned : concerned.filter((id) => id !== userId);
    const id = uuidv7();
    const isNew = await this.events.insert(transaction, organizationId, {
      id,
      key,
      kind,
      systemId,
      actorId: userId,
      about: cut(about, ABOUT_LENGTH),
      detail: cut(detail, DETAIL_LENGTH),
      target,
      addressees,
      everyone,
    });
    if (isNew)
      await this.outbox.enqueue(
        transaction,
        notifyJob,
        { organizationId, eventId: id },
        { idempotencyKey: id },
      );
  }
}

function fromReminder(reminder: AnswerReminder): NotableEvent {
  const { kind, systemId, practice, answerId, endsAt, userIds } = reminder;
  const day = dayInWords(endsAt.toISOString());
  const isRisk = kind === 'risk_ends_soon' || kind === 'risk_lapsed';
  const ended = kind === 'risk_lapsed' || kind === 'evidence_ended';
  return {
    kind: isRisk ? 'risk_ending' : 'evidence_stale',
    key: `reminder:${answerId}:${kind}:${endsAt.toISOString()}`,
    systemId,
    about: isRisk ? `${practice} ${ended ? 'lapsed' : 'lapses'} on ${day}` : practice,
    detail: isRisk
      ? ended
        ? 'The practice counts as open again.'
        : 'Accept it anew, or bring the practice in place before.'
      : ended
        ? `Its attest period ended on ${day}; the practice reads as in place, not proven.`
        : `Its attest period ends on ${day}.`,
    target: { page: 'practice', id: practice },
    to: userIds,
  };
}
