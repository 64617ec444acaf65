import { changeCheckJob, scanRunJob, webhookDeliveryJob } from '@pitwall/contracts';
import { RepositoriesJobsModule } from '@pitwall/server-repositories';
import { workInProcess } from '../worker-process/worker-process.ts';

/** A worker of pull requests, which a test kills. */
workInProcess({
  jobs: [webhookDeliveryJob, scanRunJob, changeCheckJob],
  modules: [RepositoriesJobsModule],
});
