import { Injectable } from '@nestjs/common';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { LiveUpdates } from '@pitwall/server-queue';
import { EventRepository, type EventRow } from '../events/event.repository.ts';
import { dueMail } from '../schedule/mail-time.ts';
import { type Recipient, RecipientRepository } from './recipient.repository.ts';
import { type Telling, TellingRepository } from './telling.repository.ts';

/** Beyond so many, all open pages are told to look. */
const NAMED_IN_LIVE_UPDATES = 50;

/** Hands an event to everybody whom it concerns: all of them in one transaction, or none. */
@Injectable()
export class TellingService {
  constructor(
    private readonly database: Database,
    private readonly events: EventRepository,
    private readonly recipients: RecipientRepository,
    private readonly tellings: TellingRepository,
    private readonly live: LiveUpdates,
  ) {}

  /** Run again after it was done, it does nothing. Gives how many people are told. */
  async tell(organizationId: string, eventId: string, now: Date): Promise<number> {
    return this.database.withTenant({ organizationId }, async (transaction) => {
      const event = await this.events.holdUntold(transaction, organizationId, eventId);
      if (!event) return 0;
      const told = await this.tellPeople(transaction, organizationId, event, now);
      await this.events.markTold(transaction, eventId, now);
      return told;
    });
  }

  private async tellPeople(
    transaction: TenantTransaction,
    organizationId: string,
    event: EventRow,
    now: Date,
  ): Promise<number> {
    const timeZone = await this.recipients.timeZone(transaction);
    if (timeZone === null) return 0;
    const people = await this.recipients.of(transaction, organizationId, event, now);
    const tellings = people.flatMap((person) => tellingOf(person, event, timeZone, now) ?? []);
    const digests = await this.tellings.openDigests(transaction, organizationId, tellings);
    await this.tellings.tell(transaction, organizationId, event, tellings, digests);
    const shown = tellings.filter(({ inApp }) => inApp).map(({ userId }) => userId);
    if (shown.length > 0)
      this.database.afterCommit(transaction, () => {
        const userIds = shown.length > NAMED_IN_LIVE_UPDATES ? null : shown;
        void this.live.publish(organizationId, { kind: 'notifications.changed', userIds });
      });
    return tellings.length;
  }
}

/** Null for whoever wants to be told of such things in no way. */
function tellingOf(
  { userId, preference, lastMail }: Recipient,
  { kind }: EventRow,
  organizationTimeZone: string,
  now: Date,
): Telling | null {
  const { app, mail: chosen } = preference.choices[kind];
  const cadence = preference.mailOffAt === null ? chosen : 'off';
  if (!app && cadence === 'off') return null;
  if (cadence === 'off') return { userId, inApp: app, mail: null };
  const times = { ...preference, timeZone: preference.timeZone ?? organizationTimeZone };
  return {
    userId,
    inApp: app,
    mail: { cadence, dueAt: dueMail(cadence, now, times, lastMail) },
  };
}
