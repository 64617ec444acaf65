import type pg from 'pg';

/** Thrown when the database would let a tenant's transaction see more than its tenant. */
export class TenantWallError extends Error {
  override name = 'TenantWallError';
}

const QUESTION = `
  SELECT current_user AS "user",
         (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user)
           OR pg_has_role(current_user, 'pitwall_system', 'MEMBER') AS passes,
         t.tables, t.open
  FROM (SELECT coalesce(array_agg(c.relname::text), '{}') AS tables,
               coalesce(array_agg(c.relname::text ORDER BY c.relname)
                 FILTER (WHERE NOT (c.relrowsecurity AND c.relforcerowsecurity)), '{}') AS open
        FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
          AND (c.relname = 'organization'
            OR EXISTS (SELECT FROM pg_attribute a
                       WHERE a.attrelid = c.oid AND a.attname = 'organization_id'))) t`;

/**
 * Proves that row-level security holds for the user of the tenants' connections. No setting skips it: a
 * process whose database is open refuses every tenant's transaction. Gives the tables of tenants.
 * Throws a TenantWallError.
 */
export async function proveTenantWall(pool: pg.Pool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{
    user: string;
    passes: boolean;
    tables: string[];
    open: string[];
  }>(QUESTION);
  const [found] = rows;
  if (!found || found.passes) {
    throw new TenantWallError(
      `PITWALL_DATABASE_URL_APP signs in as "${found?.user}", who is not subject to row-level security. ` +
        'Give the address of pitwall_app, or of a plain member of it.',
    );
  }
  if (found.open.length > 0) {
    throw new TenantWallError(
      `Row-level security is off or not forced on: ${found.open.join(', ')}. Switch it on again; ` +
        'no tenant is served until then.',
    );
  }
  return new Set(found.tables);
}
