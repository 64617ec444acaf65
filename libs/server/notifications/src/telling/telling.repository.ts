import { Injectable } from '@nestjs/common';
import type { MailCadence } from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';
import { v7 as uuidv7 } from 'uuid';
import type { EventRow } from '../events/event.repository.ts';

/** How one person is told of one event. */
export interface Telling {
  userId: string;
  event: EventRow;
  inApp: boolean;
  /** Null where no mail tells it. */
  mail: { cadence: Exclude<MailCadence, 'off'>; dueAt: Date } | null;
}

const SAMPLES = 5;

@Injectable()
export class TellingRepository {
  /** Tells people of events, each in the row of what is like it or in a new one. */
  async tell(
    transaction: TenantTransaction,
    organizationId: string,
    tellings: readonly Telling[],
  ): Promise<void> {
    if (tellings.length === 0) return;
    const digests = await this.openDigests(transaction, organizationId, tellings);
    const rows = gather(tellings, digests);
    await transaction.$executeRaw(Prisma.sql`
      INSERT INTO notification AS n (id, organization_id, user_id, kind, system_id, group_key, count, actor_id,
                                     about, detail, target, samples, in_app, digest_id, at)
      SELECT g.id, ${organizationId}::uuid, g."userId", g.kind, g."systemId", g."groupKey", g.count,
             g."actorId", g.about, g.detail, g.target, g.samples, g."inApp", g."digestId", g.at
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g (
        id uuid, "userId" uuid, kind text, "systemId" uuid, "groupKey" text, count integer, "actorId" uuid,
        about text, detail text, target jsonb, samples jsonb, "inApp" boolean, "digestId" uuid, at timestamptz)
      ORDER BY g."userId", g."groupKey"
      ON CONFLICT (organization_id, user_id, group_key) WHERE open
      DO UPDATE SET count = n.count + excluded.count, about = excluded.about, detail = excluded.detail,
        actor_id = excluded.actor_id, target = excluded.target, at = greatest(n.at, excluded.at),
        digest_id = coalesce(n.digest_id, excluded.digest_id),
        samples = (SELECT jsonb_agg(said.value ORDER BY said.place)
                   FROM jsonb_array_elements(excluded.samples || n.samples)
                     WITH ORDINALITY AS said (value, place)
                   WHERE said.place <= ${SAMPLES})`);
  }

  /**
   * The mail that gathers for each of these people, begun where none does. Holds it until the transaction ends, so
   * that it cannot leave before what it is to tell is in it.
   */
  private async openDigests(
    transaction: TenantTransaction,
    organizationId: string,
    tellings: readonly Telling[],
  ): Promise<Map<string, string>> {
    const wanted = new Map(
      tellings.flatMap(({ userId, mail }) =>
        mail ? [[digestKey(userId, mail.cadence), { id: uuidv7(), userId, ...mail }] as const] : [],
      ),
    );
    if (wanted.size === 0) return new Map();
    const rows = await transaction.$queryRaw<
      { id: string; userId: string; cadence: string }[]
    >(Prisma.sql`
      INSERT INTO notification_digest AS d (id, organization_id, user_id, cadence, due_at, state)
      SELECT g.id, ${organizationId}::uuid, g."userId", g.cadence, g."dueAt", 'open'
      FROM jsonb_to_recordset(${JSON.stringify([...wanted.values()])}::jsonb)
        AS g (id uuid, "userId" uuid, cadence text, "dueAt" timestamptz)
      ORDER BY g."userId", g.cadence
      ON CONFLICT (organization_id, user_id, cadence) WHERE state = 'open'
      DO UPDATE SET due_at = d.due_at
      RETURNING id, user_id AS "userId", cadence`);
    return new Map(rows.map(({ id, userId, cadence }) => [digestKey(userId, cadence), id]));
  }
}

const digestKey = (userId: string, cadence: string): string => `${userId} ${cadence}`;

/** What is alike is of one kind, about one system, told in one way. */
const groupKeyOf = ({ event: { kind, systemId }, inApp, mail }: Telling): string =>
  [kind, systemId ?? '', inApp ? 'app' : '', mail?.cadence ?? ''].join(':');

interface GatheredRow {
  id: string;
  userId: string;
  groupKey: string;
  count: number;
  samples: string[];
}

/** A row for each person and each sort of thing, with the newest of them in front. */
function gather(tellings: readonly Telling[], digests: ReadonlyMap<string, string>): GatheredRow[] {
  const rows = new Map<string, GatheredRow>();
  for (const telling of tellings) {
    const { userId, event, inApp, mail } = telling;
    const groupKey = groupKeyOf(telling);
    const key = `${userId} ${groupKey}`;
    const before = rows.get(key);
    const { kind, systemId, actorId, about, detail, target, createdAt: at } = event;
    const digestId = mail ? (digests.get(digestKey(userId, mail.cadence)) ?? null) : null;
    const newest = { kind, systemId, actorId, about, detail, target, at, inApp, digestId };
    rows.set(key, {
      ...newest,
      id: before?.id ?? uuidv7(),
      userId,
      groupKey,
      count: (before?.count ?? 0) + 1,
      samples: [about, ...(before?.samples ?? [])].slice(0, SAMPLES),
    });
  }
  return [...rows.values()];
}
