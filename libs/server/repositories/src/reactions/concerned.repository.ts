import { Injectable } from '@nestjs/common';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';
import type { WebhookSignal } from '@pitwall/server-webhooks';

/** A connection that a delivery is about. */
export interface ConcernedConnection {
  id: string;
  systemId: string;
}

@Injectable()
export class ConcernedRepository {
  /**
   * Connections to a project: that of the webhook alone, or, where an app told it, all of the organization's at
   * the app's server. Without a project it is the connection's own. Names of projects are the same in upper and lower case.
   */
  async connections(
    transaction: TenantTransaction,
    organizationId: string,
    webhookId: string,
    { project, projectNumber }: Extract<WebhookSignal, { kind: 'issues' }>,
  ): Promise<ConcernedConnection[]> {
    return transaction.$queryRaw<ConcernedConnection[]>(Prisma.sql`
      SELECT c.id, c.system_id AS "systemId"
      FROM webhook w
      LEFT JOIN github_app a ON a.organization_id = w.organization_id AND a.id = w.github_app_id
      JOIN tracker_connection c ON c.organization_id = w.organization_id AND c.provider = w.provider
        AND (c.id = w.connection_id OR c.base_url = a.base_url)
      JOIN system s ON s.organization_id = c.organization_id AND s.id = c.system_id
      WHERE w.organization_id = ${organizationId}::uuid AND w.id = ${webhookId}::uuid
        AND (c.project = ${projectNumber ?? null}::text OR lower(c.project) = lower(${project}::text)
          OR (${project}::text IS NULL AND c.id = w.connection_id))
        AND s.archived_at IS NULL
      ORDER BY c.id LIMIT 200`);
  }
}
