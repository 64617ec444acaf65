import { createHash } from 'node:crypto';
import type { Database } from '@pitwall/server-db';
import type { MembershipOfPerson, ThroughProvider } from '@pitwall/server-kernel';
import { membershipsOf } from './memberships-of.ts';

/** The signed-in person as a session's row leads to it; read anew with every request, never stored in it. */
export interface SessionAccount {
  userId: string;
  email: string;
  emailConfirmed: boolean;
  name: string;
  memberships: MembershipOfPerson[];
  sessionId: string;
  authenticatedAt: Date;
  /** Where an organization's provider has made the session. */
  through: ThroughProvider | null;
}

/** How a session began, kept in columns of its own. */
export interface SessionStart {
  userAgent: string | null;
  address: string | null;
  /** The organization's provider that made it. */
  connectionId: string | null;
  /** When the person proved who they are; null for now. */
  authenticatedAt: Date | null;
}

declare module 'fastify' {
  interface Session {
    /** The id that Passport keeps of the signed-in person. */
    passport?: string;
    account?: SessionAccount;
    start?: SessionStart;
  }
}

/** When sessions end: without use, and in all. */
export interface SessionLimits {
  sessionIdleHours: number;
  sessionDays: number;
}

const hashId = (id: string): string => createHash('sha256').update(id).digest('base64url');

/** A session's content is hashed twice a request, to see whether it has changed: of the person the id is enough. */
const UNSAVED = {
  toJSON(this: SessionAccount): string {
    return this.userId;
  },
};

interface StoredSession {
  content: Record<string, unknown>;
  id: string;
  authenticated_at: Date;
  user_id: string | null;
  email: string | null;
  email_confirmed: boolean;
  name: string | null;
  memberships: MembershipOfPerson[] | null;
  connection_id: string | null;
  connection_organization_id: string | null;
}

/** Sessions in PostgreSQL for @fastify/session: one row each, under the hash of its id. */
export class SessionStore {
  constructor(
    private readonly database: Database,
    private readonly limits: SessionLimits,
  ) {}

  /** One statement reads the session, its person and where the person belongs; so a change counts at once. */
  get(id: string, done: (error: unknown, session?: never) => void): void {
    this.read(id).then(
      (session) => done(null, session as never),
      (error: unknown) => done(error),
    );
  }

  set(id: string, session: object, done: (error?: unknown) => void): void {
    this.write(id, session).then(() => done(), done);
  }

  destroy(id: string, done: (error?: unknown) => void): void {
    this.database
      .systemStatement('sign a person in', {
        text: 'DELETE FROM session WHERE id_hash = $1',
        values: [hashId(id)],
      })
      .then(() => done(), done);
  }

  private async read(id: string): Promise<object | null> {
    const { rows } = await this.database.systemStatement<StoredSession>('sign a person in', {
      name: 'read-session',
      text: `WITH seen AS (
               UPDATE session SET last_seen_at = now(), expires_at = least(ends_at, now() + make_interval(hours => $2))
               WHERE id_hash = $1 AND expires_at > now() AND last_seen_at < now() - interval '5 minutes')
             SELECT s.id, s.authenticated_at, s.content, s.user_id, u.email, u.name,
               u.email_confirmed_at IS NOT NULL AS email_confirmed,
               c.id AS connection_id, c.organization_id AS connection_organization_id,
               (${membershipsOf('s.user_id', 'c')}) AS memberships
             FROM session s LEFT JOIN "user" u ON u.id = s.user_id
             LEFT JOIN sign_in_connection c ON c.id = s.connection_id
             WHERE s.id_hash = $1 AND s.expires_at > now() AND (s.connection_id IS NULL OR c.enabled)`,
      values: [hashId(id), this.limits.sessionIdleHours],
    });
    const row = rows[0];
    if (!row) return null;
    const account: SessionAccount | undefined =
      row.user_id !== null && row.email !== null && row.name !== null
        ? {
            userId: row.user_id,
            email: row.email,
            emailConfirmed: row.email_confirmed,
            name: row.name,
            memberships: row.memberships ?? [],
            sessionId: row.id,
            authenticatedAt: row.authenticated_at,
            through:
              row.connection_id !== null && row.connection_organization_id !== null
                ? {
                    connectionId: row.connection_id,
                    organizationId: row.connection_organization_id,
                  }
                : null,
          }
        : undefined;
    return { ...row.content, account: account && Object.setPrototypeOf(account, UNSAVED) };
  }

  private async write(id: string, session: object): Promise<void> {
    const { account, start, ...content } = JSON.parse(JSON.stringify(session)) as {
      account?: unknown;
      start?: Omit<SessionStart, 'authenticatedAt'> & { authenticatedAt: string | null };
      passport?: string;
    };
    // A session that was read and has been ended meanwhile stays ended.
    const known = account !== undefined;
    await this.database.systemStatement(
      'sign a person in',
      known
        ? {
            text: 'UPDATE session SET content = $2::jsonb WHERE id_hash = $1',
            values: [hashId(id), JSON.stringify(content)],
          }
        : {
            text: `INSERT INTO session (id_hash, user_id, content, user_agent, address, expires_at, ends_at,
               connection_id, authenticated_at)
             VALUES ($1, $2, $3::jsonb, $4, $5, now() + make_interval(hours => $6), now() + make_interval(days => $7),
               $8, coalesce($9, now()))
             ON CONFLICT (id_hash) DO UPDATE SET user_id = excluded.user_id, content = excluded.content,
               user_agent = excluded.user_agent, address = excluded.address,
               connection_id = excluded.connection_id, authenticated_at = excluded.authenticated_at`,
            values: [
              hashId(id),
              content.passport ?? null,
              JSON.stringify(content),
              start?.userAgent?.slice(0, 300) ?? null,
              start?.address ?? null,
              Math.min(this.limits.sessionIdleHours, this.limits.sessionDays * 24),
              this.limits.sessionDays,
              start?.connectionId ?? null,
              start?.authenticatedAt ?? null,
            ],
          },
    );
  }
}
