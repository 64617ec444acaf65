import { type Metrics, runWithLogContext } from '@pitwall/server-kernel';
import type { AroundJob } from '@pitwall/server-queue';

/** Puts the request that left a job into its log lines, and its time into the metrics. */
export const observeJobs =
  (metrics: Metrics): AroundJob =>
  async ({ name, context }, work) => {
    const { requestId, organizationId } = context;
    const end = metrics.jobSeconds.startTimer({ job: name });
    const log = {
      requestId: requestId ?? `job-${name}`,
      job: name,
      ...(organizationId ? { organizationId } : {}),
    };
    try {
      await runWithLogContext(log, work);
      end({ outcome: 'done' });
    } catch (error) {
      end({ outcome: 'failed' });
      throw error;
    }
  };
