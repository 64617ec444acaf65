import { Injectable } from '@nestjs/common';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';
import type { EventRow } from '../events/event.repository.ts';
import {
  DEFAULT_PREFERENCE,
  preferenceOf,
  type PreferenceRow,
} from '../preferences/preference.repository.ts';
import type { LastMail } from '../schedule/mail-time.ts';

export interface Recipient {
  userId: string;
  preference: PreferenceRow;
  lastMail: LastMail | null;
  /** The only systems that a reviewer sees; null for all. */
  systems: string[] | null;
}

/** Whether an event concerns somebody, and is about what they see. */
export const concerns = (
  { systemId, actorId, addressees, everyone }: EventRow,
  { userId, systems }: Recipient,
): boolean =>
  (everyone ? userId !== actorId : addressees.includes(userId)) &&
  (systems === null || (systemId !== null && systems.includes(systemId)));

interface FoundRow {
  userId: string;
  choices: unknown;
  timeZone: string | null;
  quietFrom: number | null;
  quietUntil: number | null;
  digestHour: number | null;
  digestWeekday: number | null;
  mailOffAt: Date | null;
  version: number | null;
  lastAt: Date | null;
  lastTold: number | null;
  systems: string[] | null;
}

@Injectable()
export class RecipientRepository {
  /** Who is a member at this moment, of those whom any of the events concerns; by their ids. */
  async of(
    transaction: TenantTransaction,
    organizationId: string,
    events: readonly EventRow[],
    now: Date,
  ): Promise<Recipient[]> {
    const addressees = [...new Set(events.flatMap((event) => event.addressees))];
    const concerned = events.some(({ everyone }) => everyone)
      ? Prisma.sql`true`
      : Prisma.sql`m.user_id = ANY (${addressees}::uuid[])`;
    const rows = await transaction.$queryRaw<FoundRow[]>(Prisma.sql`
      SELECT m.user_id AS "userId", p.choices, p.time_zone AS "timeZone", p.quiet_from AS "quietFrom",
             p.quiet_until AS "quietUntil", p.digest_hour AS "digestHour",
             p.digest_weekday AS "digestWeekday", p.mail_off_at AS "mailOffAt", p.version,
             last.ended_at AS "lastAt", last.told AS "lastTold",
             CASE WHEN m.role = 'reviewer' THEN ARRAY(
               SELECT s.system_id FROM membership_system s
               WHERE s.organization_id = m.organization_id AND s.user_id = m.user_id) END AS systems
      FROM membership m
      LEFT JOIN notification_preference p
        ON p.organization_id = m.organization_id AND p.user_id = m.user_id
      LEFT JOIN LATERAL (
        SELECT d.ended_at, d.told FROM notification_digest d
        WHERE d.organization_id = m.organization_id AND d.user_id = m.user_id
          AND d.cadence = 'at_once' AND d.ended_at IS NOT NULL
        ORDER BY d.ended_at DESC LIMIT 1) last ON true
      WHERE m.organization_id = ${organizationId}::uuid AND ${concerned}
        AND (m.expires_at IS NULL OR m.expires_at > ${now})
      ORDER BY m.user_id`);
    return rows.map(
      ({ userId, systems, lastAt, lastTold, digestHour, digestWeekday, version, ...row }) => ({
        userId,
        systems,
        preference:
          version === null || digestHour === null || digestWeekday === null
            ? DEFAULT_PREFERENCE
            : preferenceOf({ ...row, digestHour, digestWeekday, version }),
        lastMail: lastAt === null ? null : { at: lastAt, told: lastTold ?? 0 },
      }),
    );
  }

  /** Null where the organization is deleted: nobody is told anything of it. */
  async timeZone(transaction: TenantTransaction): Promise<string | null> {
    const found = await transaction.organization.findFirst({
      where: { deletedAt: null },
      select: { timeZone: true },
    });
    return found?.timeZone ?? null;
  }
}
