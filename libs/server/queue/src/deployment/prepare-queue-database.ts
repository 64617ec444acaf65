import { JOB_LANES } from '@pitwall/contracts';
import { assertSchemaCompatibility, runMigrations } from 'bullmq';
import pg from 'pg';
import { queueName } from '../broker/bullmq-broker.ts';
import { QUEUE_ROLE, QUEUE_SCHEMA } from './queue-schema.ts';

export interface PrepareQueueOptions {
  /** The owner, directly and not through a pooler: the lock belongs to the session. */
  ownerUrl: string;
  /** When given, the role is tried: it must be able to sign in and find all it needs. */
  queueUrl?: string;
}

// Beside the lock of the other migrations, which may run at the same time.
const LOCK = 4_600_202_612;

/**
 * The queue's part of a deployment, after `migrateDatabase` made the roles: BullMQ's tables in the schema
 * `queue`, the sequence of each lane, and the rights of `pitwall_queue`, which may then create nothing
 * itself. Safe to run again, and by two processes at once.
 */
export async function prepareQueueDatabase(options: PrepareQueueOptions): Promise<void> {
  await withClient(options.ownerUrl, async (owner) => {
    await owner.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await runMigrations(owner, QUEUE_SCHEMA);
    await owner.query('BEGIN');
    try {
      for (const lane of JOB_LANES) await createSequence(owner, queueName(lane));
      await owner.query(RIGHTS);
      await grantTemporaryTables(owner);
      await owner.query('COMMIT');
    } catch (error) {
      await owner.query('ROLLBACK');
      throw error;
    }
  });
  if (options.queueUrl !== undefined) await tryRole(options.queueUrl);
}

/** BullMQ would make it at the first job of a queue, for which the role has no right. */
async function createSequence(owner: pg.Client, queue: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT ${QUEUE_SCHEMA}.job_id_seq_name($1) AS name`,
    [queue],
  );
  const name = pg.escapeIdentifier(rows[0]?.name ?? '');
  await owner.query(`CREATE SEQUENCE IF NOT EXISTS ${QUEUE_SCHEMA}.${name}`);
}

const RIGHTS = `
  REVOKE ALL ON SCHEMA ${QUEUE_SCHEMA} FROM PUBLIC;
  GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${QUEUE_ROLE};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${QUEUE_ROLE};
  REVOKE INSERT, UPDATE, DELETE ON ${QUEUE_SCHEMA}.migration FROM ${QUEUE_ROLE};
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${QUEUE_ROLE};
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} FROM PUBLIC;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${QUEUE_ROLE};
`;

/** Adding many jobs at once goes through a temporary table. Most databases allow everyone that. */
async function grantTemporaryTables(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string; allowed: boolean }>(
    `SELECT current_database() AS name,
            has_database_privilege('${QUEUE_ROLE}', current_database(), 'TEMPORARY') AS allowed`,
  );
  const [database] = rows;
  if (!database || database.allowed) return;
  await owner.query(
    `GRANT TEMPORARY ON DATABASE ${pg.escapeIdentifier(database.name)} TO ${QUEUE_ROLE}`,
  );
}

async function tryRole(queueUrl: string): Promise<void> {
  await withClient(queueUrl, async (client) => {
    await assertSchemaCompatibility(client, QUEUE_SCHEMA);
  });
}

async function withClient(
  connectionString: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString, application_name: 'pitwall-migrate' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
