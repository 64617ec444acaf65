import { Injectable } from '@nestjs/common';
import type { MailCadence } from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';
import { v7 as uuidv7 } from 'uuid';
import type { EventRow } from '../events/event.repository.ts';

/** How one person is told of an event. */
export interface Telling {
  userId: string;
  inApp: boolean;
  /** Null where no mail tells it. */
  mail: { cadence: Exclude<MailCadence, 'off'>; dueAt: Date } | null;
}

/** What is alike gathers: of one kind, about one system, told in one way. */
const groupKeyOf = ({ kind, systemId }: EventRow, { inApp, mail }: Telling): string =>
  [kind, systemId ?? '', inApp ? 'app' : '', mail?.cadence ?? ''].join(':');

@Injectable()
export class TellingRepository {
  /**
   * The mail that gathers for each of these people, begun where none does. Holds it until the transaction ends, so
   * that it cannot leave before what it is to tell is in it.
   */
  async openDigests(
    transaction: TenantTransaction,
    organizationId: string,
    tellings: readonly Telling[],
  ): Promise<Map<string, string>> {
    const wanted = tellings.flatMap(({ userId, mail }) =>
      mail ? [{ id: uuidv7(), userId, ...mail, dueAt: mail.dueAt.toISOString() }] : [],
    );
    if (wanted.length === 0) return new Map();
    const rows = await transaction.$queryRaw<{ id: string; userId: string }[]>(Prisma.sql`
      INSERT INTO notification_digest AS d (id, organization_id, user_id, cadence, due_at, state)
      SELECT g.id, ${organizationId}::uuid, g."userId", g.cadence, g."dueAt", 'open'
      FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
        AS g (id uuid, "userId" uuid, cadence text, "dueAt" timestamptz)
      ORDER BY g."userId"
      ON CONFLICT (organization_id, user_id, cadence) WHERE state = 'open'
      DO UPDATE SET due_at = d.due_at
      RETURNING id, user_id AS "userId"`);
    return new Map(rows.map(({ id, userId }) => [userId, id]));
  }

  /** Tells people of an event: in the row of what is like it, or in one of its own. */
  async tell(
    transaction: TenantTransaction,
    organizationId: string,
    event: EventRow,
    tellings: readonly Telling[],
    digests: ReadonlyMap<string, string>,
  ): Promise<void> {
    if (tellings.length === 0) return;
    const rows = tellings.map((telling) => ({
      id: uuidv7(),
      userId: telling.userId,
      groupKey: groupKeyOf(event, telling),
      inApp: telling.inApp,
      digestId: telling.mail ? (digests.get(telling.userId) ?? null) : null,
    }));
    const { kind, systemId, actorId, about, detail, target, createdAt } = event;
    await transaction.$executeRaw(Prisma.sql`
      INSERT INTO notification AS n (id, organization_id, user_id, kind, system_id, group_key, actor_id,
                                     about, detail, target, samples, in_app, digest_id, at)
      SELECT g.id, ${organizationId}::uuid, g."userId", ${kind}, ${systemId}::uuid, g."groupKey",
             ${actorId}::uuid, ${about}, ${detail}, ${JSON.stringify(target)}::jsonb,
             jsonb_build_array(${about}::text), g."inApp", g."digestId", ${createdAt}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS g (id uuid, "userId" uuid, "groupKey" text, "inApp" boolean, "digestId" uuid)
      ORDER BY g."userId"
      ON CONFLICT (organization_id, user_id, group_key) WHERE open
      DO UPDATE SET count = n.count + 1, about = excluded.about, detail = excluded.detail,
        actor_id = excluded.actor_id, target = excluded.target, at = greatest(n.at, excluded.at),
        digest_id = coalesce(n.digest_id, excluded.digest_id),
        samples = (SELECT jsonb_agg(said.value ORDER BY said.place)
                   FROM jsonb_array_elements(excluded.samples || n.samples)
                     WITH ORDINALITY AS said (value, place)
                   WHERE said.place <= 5)`);
  }
}
