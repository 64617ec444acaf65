import { changeCheckJob, scanRunJob, webhookDeliveryJob } from '@pitwall/contracts';
import { RepositoriesJobsModule } from '@pitwall/server-repositories';
import { workInProcess } from '../worker-process/worker-process.ts';

/** A worker of scans in a process of its own, which a test kills. */
workInProcess({
  jobs: [scanRunJob, changeCheckJob, webhookDeliveryJob],
  modules: [RepositoriesJobsModule],
});
