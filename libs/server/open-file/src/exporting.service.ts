import { Injectable } from '@nestjs/common';
import {
  OPEN_FILE_FORMAT,
  OPEN_FILE_TABLES,
  type OpenFile,
  openFileSchema,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { peopleIn } from './new-ids.ts';
import { OpenFileRepository, type Row } from './open-file.repository.ts';

/** Writes all that people entered into one document. */
@Injectable()
export class ExportingService {
  constructor(
    private readonly database: Database,
    private readonly files: OpenFileRepository,
    private readonly audit: AuditLog,
  ) {}

  async export(context: TenantRequest): Promise<OpenFile> {
    return this.database.withTenant(context, async (transaction) => {
      const tables: Record<string, Row[]> = {};
      for (const table of OPEN_FILE_TABLES)
        tables[table] = await this.files.rows(transaction, table);
      keepNewestScans(tables);
      keepMovesThatAreOver(tables);
      const ids = new Set(Object.values(tables).flatMap((rows) => rows.flatMap(peopleIn)));
      const people = await this.files.people(transaction, { ids: [...ids] });
      await this.audit.record(transaction, context, {
        action: 'organization.exported',
        subject: { type: 'organization', id: context.organizationId },
      });
      // As JSON, moments are texts: so the document is what its schema says, or it is not handed out.
      return openFileSchema.parse(
        JSON.parse(
          JSON.stringify({
            format: OPEN_FILE_FORMAT,
            exportedAt: new Date(),
            organization: await this.files.organization(transaction),
            people,
            tables,
          }),
        ),
      );
    });
  }
}

/** Earlier scans decide nothing any more. */
function keepNewestScans(tables: Record<string, Row[]>): void {
  const newest = new Map<string, Row>();
  for (const scan of tables['scan'] ?? []) {
    const place = `${String(scan['systemId'])} ${String(scan['kind'])} ${String(scan['repository'])}`;
    const before = newest.get(place);
    if (!before || Number(before['scannedAt']) <= Number(scan['scannedAt']))
      newest.set(place, scan);
  }
  const kept = new Set([...newest.values()].map(({ id }) => id));
  tables['scan'] = (tables['scan'] ?? []).filter(({ id }) => kept.has(id));
  tables['finding'] = (tables['finding'] ?? []).filter(({ scanId }) => kept.has(scanId));
}

/** A move under way is no history yet: its systems are told by the release that each reads. */
function keepMovesThatAreOver(tables: Record<string, Row[]>): void {
  const over = (tables['catalogueMove'] ?? []).filter(
    ({ state }) => state === 'finished' || state === 'failed',
  );
  const kept = new Set(over.map(({ id }) => id));
  tables['catalogueMove'] = over;
  tables['catalogueMoveSystem'] = (tables['catalogueMoveSystem'] ?? []).filter(({ moveId }) =>
    kept.has(moveId),
  );
}
