import { connections, preparedTransactions, roleSettings, sessions, waits } from './activity.ts';
import {
  ages,
  archiver,
  checkpoints,
  database,
  replicas,
  slots,
  standbyLag,
  statements,
} from './counters.ts';
import { bloat, columns, constraints, indexes, tables } from './relations.ts';
import { sequences } from './sequences.ts';
import { cluster, settings } from './server.ts';

/** All that is asked once the server is known, in this order. */
export const QUERIES = {
  cluster,
  settings,
  connections,
  sessions,
  waits,
  preparedTransactions,
  roleSettings,
  tables,
  indexes,
  columns,
  constraints,
  bloat,
  database,
  ages,
  checkpoints,
  archiver,
  replicas,
  standbyLag,
  slots,
  statements,
  // Last: their locks are held until the transaction ends.
  sequences,
} as const;
