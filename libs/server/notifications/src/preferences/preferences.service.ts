import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  ChangeNotificationPreferences,
  NotificationPreferences,
  Unsubscribed,
} from '@pitwall/contracts';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { changedMeanwhile, ProblemException, type TenantRequest } from '@pitwall/server-kernel';
import { Mailer } from '@pitwall/server-mail';
import { OrganizationsService } from '@pitwall/server-organizations';
import { PreferenceRepository } from './preference.repository.ts';

/** What a link of a mail is kept as. */
export const hashOfLink = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');

/** How one person wants to be told. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly database: Database,
    private readonly preferences: PreferenceRepository,
    private readonly organizations: OrganizationsService,
    private readonly mailer: Mailer,
  ) {}

  async read(context: TenantRequest): Promise<NotificationPreferences> {
    return this.database.withTenant(context, (transaction) =>
      this.present(transaction, context.userId),
    );
  }

  /** What waits already comes as it was to come. */
  async change(
    context: TenantRequest,
    { version, mail, ...given }: ChangeNotificationPreferences,
  ): Promise<NotificationPreferences> {
    return this.database.withTenant(context, async (transaction) => {
      const { mailOffAt } = await this.preferences.find(transaction, context.userId);
      const preference = { ...given, mailOffAt: mail ? null : (mailOffAt ?? new Date()) };
      if (!(await this.preferences.save(transaction, context, version, preference)))
        throw changedMeanwhile('preferences');
      return this.present(transaction, context.userId);
    });
  }

  /** Whoever has the link of a mail ends the mails of its organization to its receiver; again, it changes nothing. */
  async unsubscribe(token: string): Promise<Unsubscribed> {
    const organization = await this.preferences.endMails(hashOfLink(token), new Date());
    if (organization === null)
      throw new ProblemException(
        'link.unusable',
        'This link is not one of our mails any more. Sign in to choose what you are told.',
      );
    return { organization };
  }

  private async present(
    transaction: TenantTransaction,
    userId: string,
  ): Promise<NotificationPreferences> {
    const { mailOffAt, ...preference } = await this.preferences.find(transaction, userId);
    const { timeZone } = await this.organizations.own(transaction);
    return {
      ...preference,
      mail: mailOffAt === null,
      effectiveTimeZone: preference.timeZone ?? timeZone,
      mailDelivered: this.mailer.delivers,
    };
  }
}
