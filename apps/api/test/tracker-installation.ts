import type { Organization } from '@pitwall/contracts';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { startWorker } from './start-worker.ts';

/** An API with its worker that reaches trackers on this machine, and an organization in it. */
export interface TrackerInstallation {
  api: ApiHarness;
  /** Owns the organization. */
  ana: Client;
  /** The organization's path. */
  at: string;
  close(): Promise<void>;
}

export async function startTrackerInstallation(): Promise<TrackerInstallation> {
  const api = await startApi({ outgoing: { allow: ['127.0.0.1'], allowHttp: true } });
  await prepareQueueDatabase(api.database);
  const ana = await api.person('Ana');
  const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind',
  });
  const worker = await startWorker(api);
  return {
    api,
    ana,
    at: `/organizations/${slug}`,
    close: async () => {
      await worker.close();
      await api.close();
    },
  };
}
