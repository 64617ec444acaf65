import pg from 'pg';
import { MIGRATIONS, type Migration } from './migration-files.ts';
import { ensureRole } from './roles.ts';

export interface MigrateOptions {
  /** May create roles and tables; nothing else runs as this user. */
  ownerUrl: string;
  appUrl: string;
  systemUrl: string;
  queueUrl: string;
  log(message: string): void;
}

// Any two processes that migrate the same database wait for each other on this number.
const LOCK = 4_600_202_611;

/**
 * Brings the database to the newest migration, each in its own transaction, under a lock that a
 * second process waits for. Refuses a database whose applied migrations differ from the files.
 * Needs a direct connection: the lock belongs to the session.
 */
export async function migrateDatabase(options: MigrateOptions): Promise<{ applied: string[] }> {
  const owner = new pg.Client({
    connectionString: options.ownerUrl,
    application_name: 'pitwall-migrate',
  });
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await ensureRole(owner, 'pitwall_app', options.appUrl);
    await ensureRole(owner, 'pitwall_system', options.systemUrl);
    await ensureRole(owner, 'pitwall_queue', options.queueUrl);
    await owner.query(
      `CREATE TABLE IF NOT EXISTS schema_migration (
         name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const pending = await pendingMigrations(owner);
    for (const migration of pending) {
      options.log(`applying ${migration.name}`);
      await apply(owner, migration);
    }
    return { applied: pending.map((migration) => migration.name) };
  } finally {
    await owner.end();
  }
}

async function pendingMigrations(owner: pg.Client): Promise<Migration[]> {
  const { rows } = await owner.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM schema_migration ORDER BY name',
  );
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  for (const name of applied.keys()) {
    if (!MIGRATIONS.some((migration) => migration.name === name)) {
      throw new Error(
        `The database has the migration ${name}, which this version of Pitwall does not know. ` +
          'Start the newer version that made it, or restore a backup from before it.',
      );
    }
  }
  for (const migration of MIGRATIONS) {
    const checksum = applied.get(migration.name);
    if (checksum !== undefined && checksum !== migration.checksum) {
      throw new Error(
        `The migration ${migration.name} was changed after it had been applied. Restore its file.`,
      );
    }
  }
  return MIGRATIONS.filter((migration) => !applied.has(migration.name));
}

async function apply(owner: pg.Client, migration: Migration): Promise<void> {
  try {
    await owner.query('BEGIN');
    await owner.query(migration.sql);
    await owner.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw new Error(
      `The migration ${migration.name} failed and was undone: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
}
