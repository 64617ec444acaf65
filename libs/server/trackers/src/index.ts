export { type ConnectionPlace, TrackerFollowService } from './follow/follow.service.ts';
export { InstallationCallsService } from './connections/installation-calls.service.ts';
export {
  type ConnectedRepository,
  gitAuthorization,
  RepositoryAccessService,
} from './connections/repository-access.service.ts';
export { TrackerApplyHandler } from './syncs/apply.handler.ts';
export { TrackerPlanHandler } from './syncs/plan.handler.ts';
export { TrackersHttpModule, TrackersJobsModule, TrackersModule } from './trackers.module.ts';
