import { Injectable } from '@nestjs/common';
import { deliverJob, digestJob } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { Outbox } from '@pitwall/server-queue';
import { DeliveryRepository, type DueDelivery } from '../channels/delivery.repository.ts';
import { DigestRepository, type DueDigest } from './digest.repository.ts';

const PAGE = 500;

/** Leaves the jobs of mails and messages whose time has come. */
@Injectable()
export class DueService {
  constructor(
    private readonly database: Database,
    private readonly digests: DigestRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Gives how many are due. What has its job already gets no second one. */
  async run(now: Date, signal?: AbortSignal): Promise<number> {
    return (await this.mails(now, signal)) + (await this.messages(now, signal));
  }

  private async messages(now: Date, signal?: AbortSignal): Promise<number> {
    let after: DueDelivery | null = null;
    let found = 0;
    for (;;) {
      signal?.throwIfAborted();
      const last: DueDelivery | null = after;
      const page: DueDelivery[] = await this.database.withSystem(
        'tell people what happened',
        async (transaction) => {
          const due = await this.deliveries.due(transaction, now, last, PAGE);
          const jobs = due.map(({ organizationId, id, at }) => ({
            payload: { organizationId, deliveryId: id },
            idempotencyKey: `${id}:${at.toISOString()}`,
          }));
          await this.outbox.enqueueMany(transaction, deliverJob, jobs);
          return due;
        },
      );
      found += page.length;
      after = page.at(-1) ?? null;
      if (page.length < PAGE) return found;
    }
  }

  private async mails(now: Date, signal?: AbortSignal): Promise<number> {
    let after: DueDigest | null = null;
    let found = 0;
    for (;;) {
      signal?.throwIfAborted();
      const last: DueDigest | null = after;
      const page: DueDigest[] = await this.database.withSystem(
        'tell people what happened',
        async (transaction) => {
          const due = await this.digests.due(transaction, now, last, PAGE);
          const jobs = due.map(({ organizationId, id, dueAt }) => ({
            payload: { organizationId, digestId: id },
            // Postponed, it is another job: one that has failed for good must not stand in its way.
            idempotencyKey: `${id}:${dueAt.toISOString()}`,
          }));
          await this.outbox.enqueueMany(transaction, digestJob, jobs);
          return due;
        },
      );
      found += page.length;
      after = page.at(-1) ?? null;
      if (page.length < PAGE) return found;
    }
  }
}
