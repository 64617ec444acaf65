import type { DatabaseItem } from '@pitwall/contracts';
import type { ServerFacts } from '../collect/facts.ts';
import type { Provider } from '../collect/queries/server.ts';

const SERVICES: Readonly<Record<Provider, string>> = {
  aurora: 'Aurora',
  rds: 'Amazon RDS',
  alloydb: 'AlloyDB',
  cloud_sql: 'Cloud SQL',
  azure: 'Azure Database',
  neon: 'Neon',
  supabase: 'Supabase',
};

export const serviceOf = ({ provider }: ServerFacts): string | null =>
  provider === null ? null : SERVICES[provider];

/**
 * Services whose storage is not PostgreSQL's: it keeps what was committed, checks pages and has no checkpoints of
 * its own, so that the settings of all that mean nothing there.
 */
export const storageOfItsOwn = ({ provider }: ServerFacts): boolean =>
  provider === 'aurora' || provider === 'alloydb' || provider === 'neon';

/** A setting of the server with the statement that changes it; services keep ALTER SYSTEM to themselves. */
export const settingItem = (
  server: ServerFacts,
  { object, detail }: Pick<DatabaseItem, 'object' | 'detail'>,
  mend: string,
): DatabaseItem => {
  const service = serviceOf(server);
  return service === null || server.superuser
    ? { object, detail, mend }
    : {
        object,
        detail: `${detail}. ${service} takes it in its own settings, and refuses ALTER SYSTEM`,
        mend: null,
      };
};
