import { RoadmapPage } from '../../features/roadmap/roadmap-page.tsx';
import { SyncButton } from '../../features/trackers/components/sync-button.tsx';

/** The roadmap of a system, with the way to carry it into the trackers of its team. */
export const SystemRoadmapPage = () => <RoadmapPage sync={<SyncButton />} />;
