import { Injectable } from '@nestjs/common';
import { Database } from '@pitwall/server-db';

const REASON = 'keep the promised retention';
/** Rows of one statement: short enough that nobody waits for its locks. */
const BATCH = 2_000;
const SYSTEMS = 5;

export interface Retention {
  auditDays: number;
  scanDays: number;
  /** Deleted, and its days to be restored are over. */
  gone: boolean;
}

/** Deletes in short statements, each a transaction of its own: a job that is killed goes on where it was. */
@Injectable()
export class UpkeepRepository {
  constructor(private readonly database: Database) {}

  async retention(organizationId: string): Promise<Retention | null> {
    const { rows } = await this.database.systemStatement<Retention>(REASON, {
      text: `SELECT audit_days AS "auditDays", scan_days AS "scanDays", coalesce(purge_after < now(), false) AS gone
             FROM organization WHERE id = $1::uuid`,
      values: [organizationId],
    });
    return rows[0] ?? null;
  }

  /** Gives how many rows it deleted; fewer than a batch when none is left. */
  async deleteOldAuditEvents(organizationId: string, days: number): Promise<boolean> {
    return this.deleteSome(
      'audit_event',
      'organization_id = $1::uuid AND at < now() - make_interval(days => $2)',
      [organizationId, days],
    );
  }

  /** The newest scan of each system stays: the findings that count are its. */
  async deleteOldScans(organizationId: string, days: number): Promise<boolean> {
    return this.deleteSome(
      'scan',
      `organization_id = $1::uuid AND received_at < now() - make_interval(days => $2)
       AND EXISTS (SELECT FROM scan newer WHERE newer.organization_id = scan.organization_id
                     AND newer.system_id = scan.system_id AND newer.scanned_at > scan.scanned_at)`,
      [organizationId, days],
    );
  }

  async deleteOldDeliveries(organizationId: string, days: number): Promise<boolean> {
    return this.deleteSome(
      'webhook_delivery',
      'organization_id = $1::uuid AND received_at < now() - make_interval(days => $2)',
      [organizationId, days],
    );
  }

  /** What links showed that have ended; the link itself stays, with how often it was seen. */
  async emptyEndedShares(organizationId: string, days: number): Promise<boolean> {
    const { rowCount } = await this.database.systemStatement(REASON, {
      text: `UPDATE report_share SET report = '{}'
             WHERE id = ANY (ARRAY(
               SELECT id FROM report_share
               WHERE organization_id = $1::uuid AND expires_at < now() - make_interval(days => $2)
                 AND report <> '{}' LIMIT ${BATCH}))`,
      values: [organizationId, days],
    });
    return (rowCount ?? 0) >= BATCH;
  }

  /** What of the organization is in a table; true while there is more. */
  async deleteFrom(table: PurgedTable, organizationId: string): Promise<boolean> {
    return this.deleteSome(table, 'organization_id = $1::uuid', [organizationId]);
  }

  /** Its jobs, but for the one that does this. */
  async deleteJobs(organizationId: string, ownJobId: string): Promise<boolean> {
    return this.deleteSome('outbox_job', 'organization_id = $1::uuid AND id <> $2::uuid', [
      organizationId,
      ownJobId,
    ]);
  }

  /** What says of its jobs that the queue has them. */
  async deleteReleases(organizationId: string, ownJobId: string): Promise<boolean> {
    return this.deleteSome('outbox_release', 'organization_id = $1::uuid AND job_id <> $2::uuid', [
      organizationId,
      ownJobId,
    ]);
  }

  /** What hangs on the organization alone goes with it. */
  async deleteOrganization(organizationId: string): Promise<void> {
    await this.database.systemStatement(REASON, {
      text: 'DELETE FROM organization WHERE id = $1::uuid AND purge_after < now()',
      values: [organizationId],
    });
    // What counted its requests names it too.
    await this.database.systemStatement(REASON, {
      text: `DELETE FROM rate_limit WHERE position($1 IN key) > 0
               AND NOT EXISTS (SELECT FROM organization WHERE id = $1::uuid)`,
      values: [organizationId],
    });
  }

  /** Answers that were kept for repeated requests, jobs that failed long ago, and counts whose window is over. */
  async sweepInstallation(failedJobDays: number): Promise<void> {
    // The key of such a job goes with it: what it names may be left anew.
    while (
      await this.deleteSome(
        'outbox_job',
        `state = 'failed' AND created_at < now() - make_interval(days => $1)`,
        [failedJobDays],
      )
    );
    while (
      await this.deleteSome('idempotency_record', `created_at < now() - interval '2 days'`, [])
    );
    await this.database.systemStatement(REASON, {
      text: `DELETE FROM rate_limit
             WHERE expire < (extract(epoch FROM clock_timestamp()) * 1000)::bigint - 60000`,
    });
  }

  private async deleteSome(table: string, condition: string, values: unknown[]): Promise<boolean> {
    const most = table === 'system' ? SYSTEMS : BATCH;
    const { rowCount } = await this.database.systemStatement(REASON, {
      text: `DELETE FROM ${table}
             WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${condition} LIMIT ${most}))`,
      values,
    });
    return (rowCount ?? 0) >= most;
  }
}

/**
 * In the order in which they can go: what is large before what it hangs on, and what another row holds
 * fast after that row. Everything else goes with the organization.
 */
export const PURGED_TABLES = [
  'task_state_change',
  'task_dependency',
  'finding',
  'figure_reading',
  'webhook_delivery',
  'github_registration',
  'github_app',
  'system',
  'sprint',
  'team',
  'audit_event',
  'mail',
] as const;
export type PurgedTable = (typeof PURGED_TABLES)[number];
