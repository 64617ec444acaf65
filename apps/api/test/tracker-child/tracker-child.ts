import {
  trackerApplyJob,
  trackerFollowJob,
  trackerPlanJob,
  trackerPollJob,
} from '@pitwall/contracts';
import { TrackersJobsModule } from '@pitwall/server-trackers';
import { workInProcess } from '../worker-process/worker-process.ts';
import { SIDE_BY_SIDE } from './side-by-side.ts';

/** A worker of trackers, which a test kills. */
workInProcess({
  jobs: [trackerPlanJob, trackerApplyJob, trackerFollowJob, trackerPollJob],
  modules: [TrackersJobsModule],
  slowAtATime: SIDE_BY_SIDE,
  inFlightPerOrganization: SIDE_BY_SIDE,
});
