import { Injectable } from '@nestjs/common';
import { Database } from '@pitwall/server-db';
import { PERSON_COLUMNS, type PersonColumn, UNTOLD_FIELDS } from './person-columns.ts';

const REASON = 'hand a person their data';
const PAGE = 500;

/** What stands about a person in one place of the file, by its name there. */
const OWN_ROWS: Record<string, string> = {
  account: `SELECT id, email, name, email_confirmed_at, created_at, updated_at, purge_after,
              password_hash IS NOT NULL AS has_password FROM "user" WHERE id = $1::uuid`,
  sessions: `SELECT id, user_agent, address, created_at, authenticated_at, last_seen_at, expires_at, ends_at
             FROM session WHERE user_id = $1::uuid`,
  accountEvents: `SELECT id, at, action, detail, address, user_agent FROM account_event
                  WHERE user_id = $1::uuid ORDER BY id`,
  mailedLinks: `SELECT purpose, email, created_at, expires_at, used_at FROM email_link WHERE user_id = $1::uuid`,
  authenticatorApp: 'SELECT confirmed_at, created_at FROM totp_factor WHERE user_id = $1::uuid',
  recoveryCodes: 'SELECT used_at FROM recovery_code WHERE user_id = $1::uuid',
  passkeys: `SELECT id, name, credential_id, transports, backed_up, created_at, last_used_at
             FROM passkey WHERE user_id = $1::uuid`,
  linkedAccounts: `SELECT issuer, subject, label, created_at, last_used_at FROM provider_identity
                   WHERE user_id = $1::uuid`,
  organizationsProviders: `SELECT o.slug, o.name, c.issuer, i.subject, i.email, i.created_at, i.last_used_at
                           FROM organization_identity i JOIN organization o ON o.id = i.organization_id
                           JOIN sign_in_connection c ON c.id = i.connection_id WHERE i.user_id = $1::uuid`,
  memberships: `SELECT o.slug, o.name, m.role, m.created_at, m.expires_at
                FROM membership m JOIN organization o ON o.id = m.organization_id WHERE m.user_id = $1::uuid`,
  notifications: `SELECT o.slug, n.kind, n.about, n.detail, n.count, n.at, n.read_at
                  FROM notification n JOIN organization o ON o.id = n.organization_id WHERE n.user_id = $1::uuid`,
  notificationMails: `SELECT o.slug, d.cadence, d.due_at, d.state, d.told, d.ended_at
                      FROM notification_digest d JOIN organization o ON o.id = d.organization_id
                      WHERE d.user_id = $1::uuid`,
  notificationChoices: `SELECT o.slug, p.choices, p.time_zone, p.quiet_from, p.quiet_until, p.digest_hour,
                          p.digest_weekday, p.mail_off_at
                        FROM notification_preference p JOIN organization o ON o.id = p.organization_id
                        WHERE p.user_id = $1::uuid`,
  filesOfThisKind: `SELECT id, state, created_at, finished_at, expires_at FROM account_export
                    WHERE user_id = $1::uuid`,
};

/** Reads what is stored about one person. Of organizations: what they wrote, where they still belong. */
@Injectable()
export class PersonalDataRepository {
  constructor(private readonly database: Database) {}

  /**
   * Hands on list after list, a page at a time and all of one moment: however much it is, a page is in memory.
   * Each list is told at least once, an empty one with no rows.
   */
  async read(
    userId: string,
    take: (list: string, rows: unknown[]) => Promise<void>,
  ): Promise<void> {
    await this.database.withSystemSql(REASON, async (sql) => {
      await sql.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      for (const { name, text, values } of listsOf(userId)) {
        await sql.query(`DECLARE rows NO SCROLL CURSOR FOR ${text}`, values);
        let rows: unknown[];
        do {
          const page = await sql.query<{ row: unknown }>(`FETCH ${PAGE} FROM rows`);
          rows = page.rows.map(({ row }) => row);
          await take(name, rows);
        } while (rows.length === PAGE);
        await sql.query('CLOSE rows');
      }
    });
  }
}

function* listsOf(userId: string): Generator<{ name: string; text: string; values: unknown[] }> {
  for (const [name, text] of Object.entries(OWN_ROWS))
    yield { name, text: `SELECT to_jsonb(found) AS row FROM (${text}) found`, values: [userId] };
  for (const column of Object.keys(PERSON_COLUMNS) as PersonColumn[])
    yield { name: column, text: written(column), values: [userId, UNTOLD_FIELDS] };
}

function written(column: PersonColumn): string {
  const [table, field] = column.split('.') as [string, string];
  return `SELECT to_jsonb(t) - $2::text[] AS row FROM "${table}" t
          WHERE t."${field}" = $1::uuid AND t.organization_id IN (
            SELECT m.organization_id FROM membership m WHERE m.user_id = $1::uuid)`;
}
