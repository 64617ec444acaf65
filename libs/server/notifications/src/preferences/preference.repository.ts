import { Injectable } from '@nestjs/common';
import {
  type MailCadence,
  mailCadenceSchema,
  NOTIFICATION_KINDS,
  NOTIFICATION_KIND_NAMES,
  type NotificationChoice,
  type NotificationKind,
  type QuietHours,
} from '@pitwall/contracts';
import { Database, type Prisma, type TenantTransaction } from '@pitwall/server-db';
import { z } from 'zod';

export interface PreferenceRow {
  choices: Record<NotificationKind, NotificationChoice>;
  timeZone: string | null;
  quiet: QuietHours | null;
  digestHour: number;
  digestWeekday: number;
  mailOffAt: Date | null;
  version: number;
}

export type NewPreference = Omit<PreferenceRow, 'version'>;

const keptSchema = z.record(z.string(), z.object({ app: z.boolean(), mail: mailCadenceSchema }));

/** Until a person chooses otherwise: digests on Monday, or each day, at eight in the morning. */
export const DEFAULT_PREFERENCE: PreferenceRow = {
  choices: choicesOf({}),
  timeZone: null,
  quiet: null,
  digestHour: 8,
  digestWeekday: 1,
  mailOffAt: null,
  version: 0,
};

/** All kinds, with what is kept of them and the default of each other one. */
export function choicesOf(kept: unknown): PreferenceRow['choices'] {
  const found = keptSchema.parse(kept);
  const entries = NOTIFICATION_KIND_NAMES.map((kind) => {
    const { app, mail }: { app: boolean; mail: MailCadence } = NOTIFICATION_KINDS[kind];
    return [kind, found[kind] ?? { app, mail }] as const;
  });
  return Object.fromEntries(entries) as PreferenceRow['choices'];
}

interface KeptRow {
  choices: unknown;
  timeZone: string | null;
  quietFrom: number | null;
  quietUntil: number | null;
  digestHour: number;
  digestWeekday: number;
  mailOffAt: Date | null;
  version: number;
}

export const preferenceOf = ({
  choices,
  quietFrom,
  quietUntil,
  timeZone,
  digestHour,
  digestWeekday,
  mailOffAt,
  version,
}: KeptRow): PreferenceRow => ({
  choices: choicesOf(choices),
  quiet: quietFrom === null || quietUntil === null ? null : { from: quietFrom, until: quietUntil },
  timeZone,
  digestHour,
  digestWeekday,
  mailOffAt,
  version,
});

@Injectable()
export class PreferenceRepository {
  constructor(private readonly database: Database) {}

  async find(transaction: TenantTransaction, userId: string): Promise<PreferenceRow> {
    const row = await transaction.notificationPreference.findFirst({ where: { userId } });
    return row ? preferenceOf(row) : DEFAULT_PREFERENCE;
  }

  /** False when it was changed meanwhile: `version` is the one that was read, 0 for none. */
  async save(
    transaction: TenantTransaction,
    { organizationId, userId }: { organizationId: string; userId: string },
    version: number,
    { quiet, ...preference }: NewPreference,
  ): Promise<boolean> {
    const data = {
      ...preference,
      choices: preference.choices as unknown as Prisma.InputJsonObject,
      quietFrom: quiet?.from ?? null,
      quietUntil: quiet?.until ?? null,
    };
    if (version > 0) {
      const { count } = await transaction.notificationPreference.updateMany({
        where: { userId, version },
        data: { ...data, version: { increment: 1 } },
      });
      return count === 1;
    }
    const { count } = await transaction.notificationPreference.createMany({
      data: [{ organizationId, userId, ...data }],
      skipDuplicates: true,
    });
    return count === 1;
  }

  /** Ends all mails of the digest that a link came with. Gives the organization's name; null for no such link. */
  async endMails(hash: string, at: Date): Promise<string | null> {
    return this.database.withSystem('end mails by their link', async (transaction) => {
      const digest = await transaction.notificationDigest.findUnique({
        where: { unsubscribeHash: hash },
        select: { organizationId: true, userId: true },
      });
      if (!digest) return null;
      const { version: _version, quiet: _quiet, choices, ...defaults } = DEFAULT_PREFERENCE;
      await transaction.notificationPreference.upsert({
        where: { organizationId_userId: digest },
        create: {
          ...digest,
          ...defaults,
          choices: choices as unknown as Prisma.InputJsonObject,
          mailOffAt: at,
        },
        update: { mailOffAt: at, version: { increment: 1 } },
      });
      const { name } = await transaction.organization.findUniqueOrThrow({
        where: { id: digest.organizationId },
        select: { name: true },
      });
      return name;
    });
  }
}
