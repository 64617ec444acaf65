import type { Database } from '@pitwall/server-db';

export const DEMO_EMAIL = 'demo@pitwall.localhost';
export const DEMO_SLUG = 'northwind';
export const DEMO_NAME = 'Northwind';
/** What the organization is called until it is full, so that an interrupted start is noticed. */
export const UNFINISHED_NAME = `${DEMO_NAME} (being filled)`;

/** The owner's id when the demonstration stands complete; null when something of it is missing. */
export async function ownerOfCompleteDemo(database: Database): Promise<string | null> {
  const { rows } = await database.systemStatement<{ id: string }>('fill the demonstration', {
    text: `SELECT u.id FROM "user" u
           JOIN membership m ON m.user_id = u.id
           JOIN organization o ON o.id = m.organization_id
           WHERE u.email_key = $1 AND o.slug = $2 AND o.name <> $3`,
    values: [DEMO_EMAIL, DEMO_SLUG, UNFINISHED_NAME],
  });
  return rows[0]?.id ?? null;
}
