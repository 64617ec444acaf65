import { Resolver } from 'node:dns/promises';

/** The texts of a name's TXT records; empty where it has none. */
export type ReadRecords = (name: string) => Promise<string[]>;

/** Inject it to read TXT records: `@Inject(DOMAIN_RECORDS) records: ReadRecords`. */
export const DOMAIN_RECORDS = Symbol('Domain records');

const MILLISECONDS = 3_000;
const NONE = new Set(['ENOTFOUND', 'ENODATA']);

/** Asks the servers given, such as 10.0.0.53 or 127.0.0.1:5353; none: those of this machine. */
export function readRecordsBy(servers: readonly string[]): ReadRecords {
  const resolver = new Resolver({ timeout: MILLISECONDS, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  return async (name) => {
    try {
      // A long record comes in pieces of 255 bytes.
      return (await resolver.resolveTxt(name)).map((pieces) => pieces.join(''));
    } catch (error) {
      if (NONE.has((error as { code?: string }).code ?? '')) return [];
      throw error;
    }
  };
}
