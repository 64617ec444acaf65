import { Injectable } from '@nestjs/common';
import type { Practice } from '@pitwall/contracts';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import type { SqlTransaction } from '@pitwall/server-db';

/** Where a practice stands in one version of the organization's catalogue. */
export interface PracticePlace {
  version: string;
  practice: string;
  stage: Practice['stage'];
  topic: Practice['topic'];
}

/** Stages and topics for statements, which cannot read catalogues. Few hundred rows: systems share versions. */
@Injectable()
export class PracticePlaces {
  constructor(private readonly catalogues: OrganizationCatalogues) {}

  async of(sql: SqlTransaction, organizationId: string): Promise<PracticePlace[]> {
    const { rows } = await sql.query<{ version: string }>({
      name: 'catalogue-versions-in-use',
      text: `SELECT DISTINCT catalogue_version AS version FROM system
             WHERE organization_id = $1::uuid AND archived_at IS NULL`,
      values: [organizationId],
    });
    const places: PracticePlace[] = [];
    for (const { version } of rows) {
      const { practices } = await this.catalogues.byVersion(sql, version);
      for (const { id, stage, topic } of practices)
        places.push({ version, practice: id, stage, topic });
    }
    return places;
  }
}
