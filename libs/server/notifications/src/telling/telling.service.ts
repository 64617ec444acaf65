import { Injectable } from '@nestjs/common';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { LiveUpdates } from '@pitwall/server-queue';
import { ChannelTeller } from '../channels/channel-teller.ts';
import { EventRepository, type EventRow } from '../events/event.repository.ts';
import { dueMail } from '../schedule/mail-time.ts';
import { concerns, type Recipient, RecipientRepository } from './recipient.repository.ts';
import { type Telling, TellingRepository } from './telling.repository.ts';

/** Beyond so many, all open pages are told to look. */
const NAMED_IN_LIVE_UPDATES = 50;

/** Events that are told together: a burst costs few transactions. */
const TOGETHER = 200;

/** Hands events to everybody whom they concern: each event to all of them in one transaction, or to none. */
@Injectable()
export class TellingService {
  constructor(
    private readonly database: Database,
    private readonly events: EventRepository,
    private readonly recipients: RecipientRepository,
    private readonly tellings: TellingRepository,
    private readonly channels: ChannelTeller,
    private readonly live: LiveUpdates,
  ) {}

  /**
   * Tells an event, and others that wait with it; the jobs of those find nothing to do. Run again after it was done,
   * it does nothing. Gives how many were told.
   */
  async tell(organizationId: string, eventId: string, now: Date): Promise<number> {
    return this.database.withTenant({ organizationId }, async (transaction) => {
      const events = await this.events.holdUntold(transaction, organizationId, eventId, TOGETHER);
      if (events.length === 0) return 0;
      await this.tellPeople(transaction, organizationId, events, now);
      const ids = events.map(({ id }) => id);
      await this.events.markTold(transaction, ids, now);
      return events.length;
    });
  }

  private async tellPeople(
    transaction: TenantTransaction,
    organizationId: string,
    events: readonly EventRow[],
    now: Date,
  ): Promise<void> {
    const timeZone = await this.recipients.timeZone(transaction);
    if (timeZone === null) return;
    await this.channels.tell(transaction, organizationId, events, now);
    const people = await this.recipients.of(transaction, organizationId, events, now);
    const tellings = people.flatMap((person) =>
      events.flatMap((event) => tellingOf(person, event, timeZone, now) ?? []),
    );
    await this.tellings.tell(transaction, organizationId, tellings);
    const shown = new Set(tellings.filter(({ inApp }) => inApp).map(({ userId }) => userId));
    if (shown.size > 0)
      this.database.afterCommit(transaction, () => {
        const userIds = shown.size > NAMED_IN_LIVE_UPDATES ? null : [...shown];
        void this.live.publish(organizationId, { kind: 'notifications.changed', userIds });
      });
  }
}

/** Null for whom it does not concern, and for whoever wants to be told of such things in no way. */
function tellingOf(
  recipient: Recipient,
  event: EventRow,
  organizationTimeZone: string,
  now: Date,
): Telling | null {
  if (!concerns(event, recipient)) return null;
  const { userId, preference, lastMail } = recipient;
  const { app: inApp, mail: chosen } = preference.choices[event.kind];
  const cadence = preference.mailOffAt === null ? chosen : 'off';
  if (!inApp && cadence === 'off') return null;
  if (cadence === 'off') return { userId, event, inApp, mail: null };
  const times = { ...preference, timeZone: preference.timeZone ?? organizationTimeZone };
  const dueAt = dueMail(cadence, now, times, lastMail);
  return { userId, event, inApp, mail: { cadence, dueAt } };
}
