import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';
import type { NotableEvent } from './notable-event.ts';

/** Something about a system changed that its tasks may follow from. */
export interface SystemChanged {
  systemId: string;
  cause:
    | 'created'
    | 'described'
    /** Told while it can still be found; afterwards nothing finds it. */
    | 'archived'
    | 'figures'
    | 'components'
    | 'symptoms'
    | 'incidents'
    | 'scan'
    | 'answers'
    /** The organization's catalogue, or the version that the system is assessed against. */
    | 'catalogue'
    | 'tasks'
    | 'sprints'
    /** Nobody did anything: an accepted risk or evidence ran out. */
    | 'time'
    /** The platform that it has answers from changed. */
    | 'platform';
}

/** A system came under a release that calls some of its practices by other ids. */
export interface PracticesRenamed {
  systemId: string;
  renamed: readonly { from: string; to: string }[];
}

export const REMINDER_KINDS = [
  'risk_ends_soon',
  'risk_lapsed',
  'evidence_ends_soon',
  'evidence_ended',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** An answer that will not count as it does, or no longer does: told once for each version and kind. */
export interface AnswerReminder {
  kind: ReminderKind;
  systemId: string;
  practice: string;
  answerId: string;
  /** When it runs out, or did. */
  endsAt: Date;
  /** Whom it concerns: who answered, and who approved. */
  userIds: string[];
}

/** Of a context, what a listener needs; a request's and a job's both have it. */
export interface EventContext {
  organizationId: string;
  userId: string | null;
}

type Listener<Event> = (
  transaction: TenantTransaction,
  context: EventContext,
  event: Event,
) => Promise<void>;

/**
 * Tells other features about a change inside the transaction that makes it, so that both are
 * saved or neither. Arrows stay one-way: who publishes does not know who listens.
 */
@Injectable()
export class DomainEvents {
  readonly #listeners: Listener<SystemChanged>[] = [];
  readonly #reminded: Listener<AnswerReminder>[] = [];
  readonly #renamed: Listener<PracticesRenamed>[] = [];
  readonly #notable: Listener<NotableEvent>[] = [];

  onSystemChanged(listener: Listener<SystemChanged>): void {
    this.#listeners.push(listener);
  }

  async systemChanged(
    transaction: TenantTransaction,
    context: EventContext,
    event: SystemChanged,
  ): Promise<void> {
    for (const listener of this.#listeners) await listener(transaction, context, event);
  }

  onPracticesRenamed(listener: Listener<PracticesRenamed>): void {
    this.#renamed.push(listener);
  }

  /** Told before the change of the system that it comes with. */
  async practicesRenamed(
    transaction: TenantTransaction,
    context: EventContext,
    event: PracticesRenamed,
  ): Promise<void> {
    for (const listener of this.#renamed) await listener(transaction, context, event);
  }

  onAnswerReminder(listener: Listener<AnswerReminder>): void {
    this.#reminded.push(listener);
  }

  async answerReminder(
    transaction: TenantTransaction,
    context: EventContext,
    event: AnswerReminder,
  ): Promise<void> {
    for (const listener of this.#reminded) await listener(transaction, context, event);
  }

  onNotable(listener: Listener<NotableEvent>): void {
    this.#notable.push(listener);
  }

  /** Tells of something that people want to know, in the transaction that makes it so. */
  async notable(
    transaction: TenantTransaction,
    context: EventContext,
    event: NotableEvent,
  ): Promise<void> {
    for (const listener of this.#notable) await listener(transaction, context, event);
  }
}
