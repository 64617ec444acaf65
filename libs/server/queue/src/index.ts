export { QueueConnection } from './broker/queue-connection.ts';
export {
  prepareQueueDatabase,
  type PrepareQueueOptions,
} from './deployment/prepare-queue-database.ts';
export { FailedJobs } from './failed/failed-jobs.ts';
export { LiveUpdates, type LiveListener } from './live/live-updates.ts';
export { JobHandler } from './nest/job-handler.decorator.ts';
export { JobWorkerModule, type JobWorkerModuleOptions } from './nest/job-worker.module.ts';
export { OutboxModule, type OutboxModuleOptions } from './nest/outbox.module.ts';
export { Clock, type ClockParts } from './clock/clock.ts';
export {
  type ClockOptions,
  type ConnectionOptions,
  type DispatchOptions,
  type QueueLog,
  type WorkerOptions,
} from './options/queue-options.ts';
export { outboxDepth, type OutboxDepth } from './outbox/outbox-depth.repository.ts';
export { type OutboxState } from './outbox/outbox.repository.ts';
export { type OutboxTransaction } from './outbox/outbox-transaction.ts';
export { type Enqueued, type EnqueueOptions, Outbox } from './outbox/outbox.ts';
export {
  type HandledJob,
  handledJob,
  type HandlesJob,
  type JobContext,
  type JobProgress,
  PermanentJobError,
} from './worker/job-handler.ts';
export { JobRests } from './worker/job-rests.ts';
export { JobWiringError } from './worker/handler-registry.ts';
export { JobProcess, type JobProcessOptions } from './worker/job-process.ts';
export { type AroundJob } from './worker/job-runner.ts';
