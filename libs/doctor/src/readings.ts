import type { DatabaseReading } from '@pitwall/contracts';
import type { Facts } from './collect/facts.ts';

/** As disks are sold and the forecast counts. */
const GIGABYTE = 1e9;
const TRANSACTION_IDS = 2 ** 31;

/** Figures that the capacity forecast can follow. What is not seen is left out, never zero. */
export const readingsOf = (facts: Facts, bytesAMonth: number | null): DatabaseReading[] => {
  const { server, settings, connections, ages } = facts;
  const readings: DatabaseReading[] = [];
  const settingOf = (name: string): number =>
    Number(
      (settings.seen ? settings.rows.find((row) => row.name === name) : undefined)?.setting ?? 0,
    );
  const most = settingOf('max_connections');
  if (connections.seen && most > 0)
    readings.push({
      component: 'db.connections',
      unit: 'connections',
      value: connections.rows[0]?.used ?? 0,
      limit: most - settingOf('superuser_reserved_connections') - settingOf('reserved_connections'),
      growth: null,
    });
  if (server.database_bytes !== null)
    readings.push({
      component: 'db.disk',
      unit: 'GB',
      value: Number((server.database_bytes / GIGABYTE).toFixed(3)),
      // The size of the disk is not the database's to know.
      limit: null,
      growth: bytesAMonth === null ? null : Number((bytesAMonth / GIGABYTE).toFixed(3)),
    });
  if (ages.seen)
    readings.push({
      component: 'db.transaction_ids',
      unit: 'transaction ids',
      value: Math.max(0, ...ages.rows.map(({ transactions }) => transactions)),
      limit: TRANSACTION_IDS,
      growth: null,
    });
  return readings;
};
