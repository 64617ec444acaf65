import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { Mailer } from '@pitwall/server-mail';
import { MembersService, OrganizationsService } from '@pitwall/server-organizations';
import type { NotificationRow } from '../inbox/notification.repository.ts';
import { actorsOf } from '../inbox/present-notification.ts';
import { PreferenceRepository } from '../preferences/preference.repository.ts';
import { hashOfLink } from '../preferences/preferences.service.ts';
import { afterQuietHours } from '../schedule/mail-time.ts';
import { closedMail, digestMail, SHOWN_IN_MAIL } from './digest-mail.ts';
import {
  DigestRepository,
  type DigestRow,
  type Reader,
  type Standing,
} from './digest.repository.ts';

const AGAIN_MILLISECONDS = 3_600_000;

export type DigestOutcome = 'left' | 'dropped' | 'postponed' | 'nothing';

/** Makes one mail of what has gathered for a person. */
@Injectable()
export class DigestService {
  constructor(
    private readonly database: Database,
    private readonly digests: DigestRepository,
    private readonly preferences: PreferenceRepository,
    private readonly organizations: OrganizationsService,
    private readonly members: MembersService,
    private readonly mailer: Mailer,
  ) {}

  /**
   * Leaves the mail and ends the gathering in one transaction, so that each thing is in one mail whatever crashes.
   * Who has left, deleted their account or ended mails gets none;
   * whom the organization's rules for signing in keep out gets one that tells nothing of it.
   */
  async send(organizationId: string, digestId: string, now: Date): Promise<DigestOutcome> {
    const found = await this.database.withTenant({ organizationId }, (transaction) =>
      this.digests.hold(transaction, organizationId, digestId),
    );
    if (!found) return 'nothing';
    const standing = await this.digests.standing(organizationId, found.userId);
    return this.database.withTenant({ organizationId }, async (transaction) => {
      const digest = await this.digests.hold(transaction, organizationId, digestId);
      if (!digest || digest.dueAt > now) return 'nothing';
      return this.sendHeld(transaction, organizationId, digest, { standing, now });
    });
  }

  /** Tries again in an hour. */
  async postpone(organizationId: string, digestId: string, now: Date): Promise<void> {
    await this.database.withTenant({ organizationId }, (transaction) =>
      this.digests.postpone(transaction, digestId, new Date(now.getTime() + AGAIN_MILLISECONDS)),
    );
  }

  private async sendHeld(
    transaction: TenantTransaction,
    organizationId: string,
    digest: DigestRow,
    { standing, now }: { standing: Standing; now: Date },
  ): Promise<DigestOutcome> {
    const { id, userId } = digest;
    const organization = await this.organizations.own(transaction);
    const preference = await this.preferences.find(transaction, userId);
    const reader = await this.digests.reader(transaction, userId, now);
    const wanted =
      !standing.leaving && organization.deletedAt === null && preference.mailOffAt === null;
    if (!wanted || !reader) return this.drop(transaction, id, now);
    const timeZone = preference.timeZone ?? organization.timeZone;
    const later = afterQuietHours(now, { ...preference, timeZone });
    if (later > now) {
      await this.digests.postpone(transaction, id, later);
      return 'postponed';
    }
    const gathered = await this.digests.gathered(transaction, id, systemsOf(reader), SHOWN_IN_MAIL);
    if (gathered.told === 0) return this.drop(transaction, id, now);
    const token = randomBytes(32).toString('base64url');
    const envelope = { organizationId, organization, to: reader.email, token };
    const mail = standing.keptOut
      ? closedMail(envelope, gathered.told)
      : digestMail({
          ...envelope,
          ...gathered,
          cadence: digest.cadence,
          names: await this.namesOf(transaction, gathered.rows),
        });
    await this.mailer.send(transaction, mail);
    const unsubscribeHash = hashOfLink(token);
    const ended = { state: 'left', told: gathered.told, unsubscribeHash, endedAt: now } as const;
    await this.digests.end(transaction, id, ended);
    return 'left';
  }

  private async namesOf(
    transaction: TenantTransaction,
    rows: readonly NotificationRow[],
  ): Promise<ReadonlyMap<string, string>> {
    const people = await this.members.people(transaction, actorsOf(rows));
    return new Map([...people].map(([person, { name }]) => [person, name]));
  }

  private async drop(
    transaction: TenantTransaction,
    id: string,
    now: Date,
  ): Promise<DigestOutcome> {
    const ended = { state: 'dropped', told: 0, unsubscribeHash: null, endedAt: now } as const;
    await this.digests.end(transaction, id, ended);
    return 'dropped';
  }
}

/** Null for all. */
const systemsOf = ({ isReviewer, systemIds }: Reader): string[] | null =>
  isReviewer ? systemIds : null;
