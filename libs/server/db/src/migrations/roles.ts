import type { ClientBase } from 'pg';
import pg, { escapeIdentifier, escapeLiteral } from 'pg';

/** The roles that rights are granted to. A URL may sign in as one of them or as a member of it. */
export const RUNTIME_ROLES = ['pitwall_app', 'pitwall_system', 'pitwall_queue'] as const;
export type RuntimeRole = (typeof RUNTIME_ROLES)[number];

/**
 * Makes each role where it is missing and lets the URL's user sign in as it. Safe to run again. An owner who may not
 * do so is served by roles that somebody else made and that let the URL in; else the error names the statement.
 */
export async function ensureRole(owner: ClientBase, role: RuntimeRole, url: string): Promise<void> {
  const { username, password } = new URL(url);
  const user = decodeURIComponent(username);
  if (!(await roleExists(owner, role))) {
    await create(owner, role, `CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS`);
  }
  const login = `LOGIN PASSWORD ${escapeLiteral(decodeURIComponent(password))}`;
  if (user === role) {
    await admit(owner, role, url, `ALTER ROLE ${role} ${login}`);
    return;
  }
  if (!(await roleExists(owner, user))) {
    await create(
      owner,
      user,
      `CREATE ROLE ${escapeIdentifier(user)} NOSUPERUSER NOBYPASSRLS ${login}`,
    );
  }
  if (!(await isMember(owner, user, role))) await join(owner, user, role);
}

async function roleExists(owner: ClientBase, name: string): Promise<boolean> {
  const found = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  return found.rowCount === 1;
}

async function isMember(owner: ClientBase, user: string, role: RuntimeRole): Promise<boolean> {
  const { rows } = await owner.query<{ member: boolean }>(
    "SELECT pg_has_role($1::name, $2::name, 'MEMBER') AS member",
    [user, role],
  );
  return rows[0]?.member === true;
}

async function admit(
  owner: ClientBase,
  role: RuntimeRole,
  url: string,
  statement: string,
): Promise<void> {
  try {
    await owner.query(statement);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    if (await letsIn(url)) return;
    throw new Error(
      `The user of DATABASE_URL may not set the password of the role "${role}". Set it by hand (${hidden(statement)}), ` +
        `name it in PITWALL_DATABASE_URL_${role.replace('pitwall_', '').toUpperCase()}, then start again.`,
      { cause: error },
    );
  }
}

async function letsIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'pitwall-migrate' });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

async function join(owner: ClientBase, user: string, role: RuntimeRole): Promise<void> {
  const statement = `GRANT ${role} TO ${escapeIdentifier(user)}`;
  try {
    await owner.query(statement);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new Error(
      `The user of DATABASE_URL may not make "${user}" a member of the role "${role}". Do it by hand (${statement}), then start again.`,
      { cause: error },
    );
  }
}

const hidden = (statement: string): string => statement.replace(/PASSWORD '.*'/, "PASSWORD '…'");

async function create(owner: ClientBase, name: string, statement: string): Promise<void> {
  try {
    await owner.query(statement);
  } catch (error) {
    const code = (error as { code?: string }).code;
    // Another database of the same server may have made it a moment ago.
    if (code === '42710' || code === '23505') return;
    if (code !== '42501') throw error;
    throw new Error(
      `The user of DATABASE_URL may not create the role "${name}". Create it by hand ` +
        `(${hidden(statement)}), then start again.`,
      { cause: error },
    );
  }
}
