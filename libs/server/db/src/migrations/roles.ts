import type { ClientBase } from 'pg';
import { escapeIdentifier, escapeLiteral } from 'pg';

/** The roles that rights are granted to. A URL may sign in as one of them or as a member of it. */
export const RUNTIME_ROLES = ['pitwall_app', 'pitwall_system', 'pitwall_queue'] as const;
export type RuntimeRole = (typeof RUNTIME_ROLES)[number];

/** Makes each role where it is missing and lets the URL's user sign in as it. Safe to run again. */
export async function ensureRole(owner: ClientBase, role: RuntimeRole, url: string): Promise<void> {
  const { username, password } = new URL(url);
  const user = decodeURIComponent(username);
  if (!(await roleExists(owner, role))) {
    await create(owner, role, `CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS`);
  }
  const login = `LOGIN PASSWORD ${escapeLiteral(decodeURIComponent(password))}`;
  if (user === role) {
    await owner.query(`ALTER ROLE ${role} ${login}`);
    return;
  }
  if (!(await roleExists(owner, user))) {
    await create(
      owner,
      user,
      `CREATE ROLE ${escapeIdentifier(user)} NOSUPERUSER NOBYPASSRLS ${login}`,
    );
  }
  await owner.query(`GRANT ${role} TO ${escapeIdentifier(user)}`);
}

async function roleExists(owner: ClientBase, name: string): Promise<boolean> {
  const found = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  return found.rowCount === 1;
}

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
        `(${statement.replace(/PASSWORD '.*'/, "PASSWORD '…'")}), then start again.`,
      { cause: error },
    );
  }
}
