import { randomUUID } from 'node:crypto';
import type { Envelope } from '@pitwall/server-kernel';
import type { DirectConnection } from '@pitwall/testing';

/** What the owner of an organization is told, with the mail that gathers it and how they want it. */
export async function fillNotifications(
  sql: DirectConnection,
  envelope: Envelope,
  organizationId: string,
  word: string,
): Promise<void> {
  const { rows } = await sql.query<{ userId: string }>(
    `SELECT user_id AS "userId" FROM membership WHERE organization_id = $1 AND role = 'owner'`,
    [organizationId],
  );
  const userId = rows[0]?.userId;
  await sql.query(
    `INSERT INTO notification_preference (organization_id, user_id, choices, time_zone, digest_hour, digest_weekday)
     VALUES ($1, $2, '{}', 'UTC', 8, 1)`,
    [organizationId, userId],
  );
  await sql.query(
    `INSERT INTO notification_event (id, organization_id, key, kind, about, detail, target, addressees, everyone, told_at)
     VALUES (gen_random_uuid(), $1, $2, 'sprint_ended', $2, '', '{"page":"sprints"}', '{}', true, now())`,
    [organizationId, `${word} sprint`],
  );
  const channelId = randomUUID();
  const sealed = (field: string, text: string) =>
    envelope.seal(text, {
      organization: organizationId,
      table: 'notification_channel',
      row: channelId,
      field,
    });
  const channel = await sql.query<{ id: string }>(
    `INSERT INTO notification_channel (id, organization_id, kind, name, host, address, secret, kinds, state)
     VALUES ($3, $1, 'webhook', $2, 'example.com', $4, $5, '{sprint_ended}', 'paused')
     RETURNING id`,
    [
      organizationId,
      `${word} hook`,
      channelId,
      sealed('address', 'https://example.com/hook'),
      sealed('secret', `whsec_${Buffer.alloc(32, 1).toString('base64')}`),
    ],
  );
  await sql.query(
    `INSERT INTO notification_delivery (id, organization_id, channel_id, title, content, state, ended_at)
     VALUES (gen_random_uuid(), $1, $2, $3, '{}', 'delivered', now())`,
    [organizationId, channel.rows[0]?.id, `${word} sprint`],
  );
  const digest = await sql.query<{ id: string }>(
    `INSERT INTO notification_digest AS d (id, organization_id, user_id, cadence, due_at, state)
     VALUES (gen_random_uuid(), $1, $2, 'daily', now() + interval '1 day', 'open')
     ON CONFLICT (organization_id, user_id, cadence) WHERE state = 'open' DO UPDATE SET due_at = d.due_at
     RETURNING id`,
    [organizationId, userId],
  );
  await sql.query(
    `INSERT INTO notification (id, organization_id, user_id, kind, group_key, about, detail, target, samples, in_app, digest_id, at)
     VALUES (gen_random_uuid(), $1, $2, 'sprint_ended', 'matrix', $3, '', '{"page":"sprints"}', '[]', true, $4, now())`,
    [organizationId, userId, `${word} sprint`, digest.rows[0]?.id],
  );
}
