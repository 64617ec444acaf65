import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';

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
    | 'tasks'
    | 'sprints';
}

/** Of a context, what a listener needs; a request's and a job's both have it. */
export interface EventContext {
  organizationId: string;
  userId: string | null;
}

type Listener = (
  transaction: TenantTransaction,
  context: EventContext,
  event: SystemChanged,
) => Promise<void>;

/**
 * Tells other features about a change inside the transaction that makes it, so that both are
 * saved or neither. Arrows stay one-way: who publishes does not know who listens.
 */
@Injectable()
export class DomainEvents {
  readonly #listeners: Listener[] = [];

  onSystemChanged(listener: Listener): void {
    this.#listeners.push(listener);
  }

  async systemChanged(
    transaction: TenantTransaction,
    context: EventContext,
    event: SystemChanged,
  ): Promise<void> {
    for (const listener of this.#listeners) await listener(transaction, context, event);
  }
}
