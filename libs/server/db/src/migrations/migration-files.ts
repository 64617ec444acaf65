import { createHash } from 'node:crypto';

/** A committed migration: never changed once released, which its checksum proves. */
export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

// The SQL travels inside the bundle, so that an installed server needs no source tree to migrate.
const files = import.meta.glob<string>('../../../../../prisma/migrations/*/migration.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const MIGRATIONS: Migration[] = Object.entries(files)
  .map(([path, sql]) => ({
    name: path.split('/').at(-2) ?? path,
    sql,
    checksum: createHash('sha256').update(sql).digest('hex'),
  }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));
