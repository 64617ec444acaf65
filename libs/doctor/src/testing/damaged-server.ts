import pg from 'pg';
import { startThrowAwayPostgres } from '../../../../tools/postgres/throw-away.mjs';
import { connectionTarget } from '../connect/connection-target.ts';
import { examine, type ExamineOptions } from '../examine.ts';
import type { DatabaseCheck, DatabaseReport } from '@pitwall/contracts';

export interface DamagedServer {
  /** Of the database `shop`, as its owner. */
  url: string;
  superuserUrl: string;
  /** The address of another role. */
  as(role: string, password: string): string;
  superuser: pg.Client;
  connect(address?: string): Promise<pg.Client>;
  examine(address?: string, options?: ExamineOptions): Promise<DatabaseReport>;
  discard(): Promise<void>;
}

/** A server of its own, on which faults are made on purpose: the shared one must stay whole. */
export const startDamagedServer = async (
  settings: Record<string, string | number> = {},
  /** A node_modules folder with another version of PostgreSQL, and where root may put a copy of it. */
  modules?: string,
): Promise<DamagedServer> => {
  const server = await startThrowAwayPostgres({
    ...(modules === undefined ? {} : { modules }),
    settings: {
      max_connections: 30,
      shared_preload_libraries: 'pg_stat_statements',
      wal_level: 'logical',
      max_replication_slots: 4,
      max_prepared_transactions: 2,
      deadlock_timeout: '100ms',
      autovacuum: 'on',
      autovacuum_naptime: 3600,
      ...settings,
    },
  });
  const opened: pg.Client[] = [];
  const connect = async (address: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: address, application_name: 'test' });
    client.on('error', () => undefined);
    await client.connect();
    opened.push(client);
    return client;
  };
  const shop = new URL(server.superuserUrl);
  const bootstrap = await connect(server.superuserUrl);
  await bootstrap.query(`CREATE DATABASE shop OWNER pitwall_owner`);
  shop.pathname = '/shop';
  const superuser = await connect(shop.href);
  const url = new URL(server.url);
  url.pathname = '/shop';
  return {
    url: url.href,
    superuserUrl: shop.href,
    as(role, password) {
      const other = new URL(url.href);
      other.username = role;
      other.password = encodeURIComponent(password);
      return other.href;
    },
    superuser,
    connect: (address = url.href) => connect(address),
    examine: (address = shop.href, options) => examine(connectionTarget(address, {}), options),
    async discard() {
      await Promise.all(opened.map((client) => client.end().catch(() => undefined)));
      await server.discard();
    },
  };
};

export const checkOf = (report: DatabaseReport, name: string): DatabaseCheck => {
  const found = report.checks.find(({ check }) => check === name);
  if (!found) throw new Error(`The report has no check ${name}.`);
  return found;
};
