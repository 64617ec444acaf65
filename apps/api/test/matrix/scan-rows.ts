import type { DirectConnection } from '@pitwall/testing';

/** A scan on the server and a check that failed, and when the system is scanned by itself. */
export async function fillScans(
  sql: DirectConnection,
  organizationId: string,
  word: string,
): Promise<void> {
  await sql.query(
    `WITH scanning AS (
       INSERT INTO system_scanning (organization_id, system_id, on_push)
       SELECT organization_id, id, true FROM system WHERE organization_id = $1),
     checked AS (
       INSERT INTO change_check (id, organization_id, system_id, repository, number, head, state, error)
       SELECT gen_random_uuid(), organization_id, id, 'github.example/' || $2::text, 7, md5($2::text),
              'failed', $2::text || ' could not be checked.'
       FROM system WHERE organization_id = $1)
     INSERT INTO scan_run (id, organization_id, system_id, repository, address, reason, state, branch, error)
     SELECT gen_random_uuid(), organization_id, id, 'github.example/' || $2::text, 'https://github.example/' || $2::text,
            'pushed', 'failed', $2::text, $2::text || ' could not be read.'
     FROM system WHERE organization_id = $1`,
    [organizationId, word],
  );
}
