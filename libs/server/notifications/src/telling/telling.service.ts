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
/** So many rows at most, unless one event alone has more: a transaction of a large organization has an end too. */
const TELLINGS_TOGETHER = 10_000;

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
      const held = await this.events.holdUntold(transaction, organizationId, eventId, TOGETHER);
      if (held.length === 0) return 0;
      const people = await this.recipients.of(transaction, organizationId, held, now);
      const events = firstOf(held, eventId, Math.floor(TELLINGS_TOGETHER / (people.length || 1)));
      await this.tellPeople(transaction, organizationId, { events, people, now });
      const ids = events.map(({ id }) => id);
      await this.events.markTold(transaction, ids, now);
      return events.length;
    });
  }

  private async tellPeople(
    transaction: TenantTransaction,
    organizationId: string,
    given: { events: readonly EventRow[]; people: readonly Recipient[]; now: Date },
  ): Promise<void> {
    const { events, people, now } = given;
    const timeZone = await this.recipients.timeZone(transaction);
    if (timeZone === null) return;
    await this.channels.tell(transaction, organizationId, events, now);
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

/** So many of the events, in their order, with the one that is asked for among them; the others' jobs tell the rest. */
function firstOf(events: readonly EventRow[], id: string, most: number): EventRow[] {
  let others = Math.max(most, 1) - 1;
  return events.filter((event) => event.id === id || (others -= 1) >= 0);
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
