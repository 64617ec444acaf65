import { Injectable } from '@nestjs/common';
import { Database } from '@pitwall/server-db';

export interface ReleaseRow {
  version: string;
  digest: string;
  content: unknown;
}

const REASON = 'release a catalogue';

@Injectable()
export class CatalogueReleaseRepository {
  constructor(private readonly database: Database) {}

  /** Inserts the release unless its version is there, and gives the digest that stands afterwards. */
  async insertOnce(release: ReleaseRow): Promise<string> {
    await this.database.systemStatement(REASON, {
      text: `INSERT INTO catalogue_release (version, digest, content) VALUES ($1, $2, $3::jsonb)
             ON CONFLICT (version) DO NOTHING`,
      values: [release.version, release.digest, JSON.stringify(release.content)],
    });
    const { rows } = await this.database.systemStatement<{ digest: string }>(REASON, {
      text: 'SELECT digest FROM catalogue_release WHERE version = $1',
      values: [release.version],
    });
    return rows[0]?.digest ?? '';
  }

  /** Every release that this installation has, in no order. */
  async list(): Promise<{ version: string; releasedAt: Date }[]> {
    const { rows } = await this.database.systemStatement<{ version: string; releasedAt: Date }>(
      REASON,
      { text: 'SELECT version, released_at AS "releasedAt" FROM catalogue_release' },
    );
    return rows;
  }

  async find(version: string): Promise<ReleaseRow | null> {
    const { rows } = await this.database.systemStatement<ReleaseRow & Record<string, unknown>>(
      REASON,
      {
        text: 'SELECT version, digest, content FROM catalogue_release WHERE version = $1',
        values: [version],
      },
    );
    return rows[0] ?? null;
  }
}
