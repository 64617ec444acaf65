import type { DirectConnection } from '@pitwall/testing';

/** A report as a file, one shared by a link, one that is mailed, and a badge: of each one about the system. */
export async function fillReports(
  sql: DirectConnection,
  organizationId: string,
  word: string,
): Promise<void> {
  await sql.query(
    `WITH subject AS (
       SELECT s.organization_id, s.id, m.user_id FROM system s
       JOIN membership m USING (organization_id) WHERE s.organization_id = $1::uuid ORDER BY s.id LIMIT 1),
     run AS (
       INSERT INTO report_run (id, organization_id, system_id, format, state, result, finished_at)
       SELECT gen_random_uuid(), organization_id, id, 'md', 'finished', convert_to($2, 'UTF8'), now() FROM subject),
     badge AS (
       INSERT INTO system_badge (organization_id, system_id, address, is_public)
       SELECT organization_id, id, left(md5($2 || id::text), 24), true FROM subject),
     share AS (
       INSERT INTO report_share (id, organization_id, system_id, token_hash, title, report, expires_at)
       SELECT gen_random_uuid(), organization_id, id, $2 || organization_id, $2, jsonb_build_object('title', $2::text),
              now() + interval '1 day' FROM subject)
     INSERT INTO report_schedule (id, organization_id, system_id, day, recipient_ids)
     SELECT gen_random_uuid(), organization_id, id, 1, ARRAY[user_id] FROM subject`,
    [organizationId, `${word} report`],
  );
}

/** A campaign on the system. */
export async function fillCampaign(
  sql: DirectConnection,
  organizationId: string,
  word: string,
): Promise<void> {
  await sql.query(
    `WITH campaign AS (
       INSERT INTO campaign (id, organization_id, name, description, goal, due_on, practices)
       VALUES (gen_random_uuid(), $1::uuid, $2, $2, 'in_place', '2027-06-01', ARRAY['DB-05']) RETURNING id)
     INSERT INTO campaign_system (organization_id, campaign_id, system_id)
     SELECT s.organization_id, campaign.id, s.id FROM system s, campaign WHERE s.organization_id = $1::uuid`,
    [organizationId, `${word} campaign`],
  );
}

/** An address of a feed about the system. */
export async function fillFeed(
  sql: DirectConnection,
  organizationId: string,
  word: string,
): Promise<void> {
  await sql.query(
    `INSERT INTO feed_link (id, organization_id, user_id, kind, system_id, token_hash)
     SELECT gen_random_uuid(), s.organization_id, m.user_id, 'activity', s.id, $2 || s.organization_id
     FROM system s JOIN membership m USING (organization_id) WHERE s.organization_id = $1::uuid LIMIT 1`,
    [organizationId, `${word} feed`],
  );
}

/** A view of tasks that everybody sees. */
export async function fillTaskView(
  sql: DirectConnection,
  organizationId: string,
  word: string,
): Promise<void> {
  await sql.query(
    `INSERT INTO task_view (id, organization_id, created_by_id, name, shared, settings, updated_at)
     SELECT gen_random_uuid(), m.organization_id, m.user_id, $2, true, '{"blocked": "yes"}', now()
     FROM membership m WHERE m.organization_id = $1::uuid LIMIT 1`,
    [organizationId, `${word} view`],
  );
}
