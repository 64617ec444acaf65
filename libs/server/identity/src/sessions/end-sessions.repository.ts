import type { Database } from '@pitwall/server-db';
import { v7 as uuidv7 } from 'uuid';
import { emailKey } from '../accounts/account.repository.ts';

/** For operators: ends the sessions of one person by their e-mail address, or everybody's. Gives how many. */
export async function endSessionsOf(
  database: Database,
  who: { email: string } | 'everybody',
): Promise<number> {
  const key = who === 'everybody' ? null : emailKey(who.email);
  const { rows } = await database.systemStatement<{ user_id: string | null }>('keep an account', {
    text: `DELETE FROM session WHERE $1::text IS NULL
             OR user_id = (SELECT id FROM "user" WHERE email_key = $1) RETURNING user_id`,
    values: [key],
  });
  for (const userId of new Set(rows.map((row) => row.user_id))) {
    if (userId === null) continue;
    await database.systemStatement('keep an account', {
      text: `INSERT INTO account_event (id, user_id, action, detail)
             SELECT $1::uuid, id, 'session.revoked', '{"by": "operator"}' FROM "user" WHERE id = $2::uuid`,
      values: [uuidv7(), userId],
    });
  }
  return rows.length;
}
