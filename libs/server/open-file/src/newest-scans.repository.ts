import { organizationOf, type TenantTransaction } from '@pitwall/server-db';

/** Of each repository of a system, and of each kind, the newest scan, by id. */
export async function newestScans(transaction: TenantTransaction): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT DISTINCT ON (system_id, kind, repository) id FROM scan
      WHERE organization_id = ${organizationOf(transaction)}::uuid
      ORDER BY system_id, kind, repository, scanned_at DESC, id DESC
    ) newest ORDER BY id`;
  return rows.map(({ id }) => id);
}
