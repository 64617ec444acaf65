export { TrackersHttpModule, TrackersJobsModule, TrackersModule } from './trackers.module.ts';
