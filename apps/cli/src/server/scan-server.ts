import { createPitwallClient } from '@pitwall/api-client';
import { type ScanRun, scanRunSchema, startedScansSchema } from '@pitwall/contracts';
import type { Target } from '../configuration/target.ts';
import { patientFetch } from './patient-fetch.ts';
import { parsed } from './pitwall-server.ts';

/** What `scan-now` asks of a Pitwall server. Failures are CliErrors that say what to do. */
export interface ScanServer {
  start(system: string): Promise<ScanRun[]>;
  run(system: string, id: string): Promise<ScanRun>;
}

const RUNS = '/api/v1/organizations/{organization}/systems/{system}/scan-runs';

/** The server through the typed client. */
export const connectScans = (
  { url, token, organization }: Target,
  signal: AbortSignal,
): ScanServer => {
  const client = createPitwallClient({ baseUrl: url, token, fetch: patientFetch(signal) });
  return {
    async start(system) {
      const params = { path: { organization, system } };
      return (await parsed(url, client.POST(RUNS, { params }), startedScansSchema)).items;
    },
    run: (system, scanRun) =>
      parsed(
        url,
        client.GET(`${RUNS}/{scanRun}`, { params: { path: { organization, system, scanRun } } }),
        scanRunSchema,
      ),
  };
};
