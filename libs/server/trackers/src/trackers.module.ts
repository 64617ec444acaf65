import { Module } from '@nestjs/common';
import { EvidenceModule } from '@pitwall/server-evidence';
import { GitHubModule } from '@pitwall/server-github';
import { RoadmapModule } from '@pitwall/server-roadmap';
import { SystemsModule } from '@pitwall/server-systems';
import { ConflictRepository } from './conflicts/conflict.repository.ts';
import { ConflictsController } from './conflicts/conflicts.controller.ts';
import { ConflictsService } from './conflicts/conflicts.service.ts';
import { ConnectionRepository } from './connections/connection.repository.ts';
import { ConnectionsController } from './connections/connections.controller.ts';
import { ConnectionsService } from './connections/connections.service.ts';
import { OffersController } from './connections/offers.controller.ts';
import { OffersService } from './connections/offers.service.ts';
import { TrackerAdapters } from './connections/tracker-adapters.ts';
import { InstallationCallsService } from './connections/installation-calls.service.ts';
import { RepositoryAccessService } from './connections/repository-access.service.ts';
import { TrackerHttp } from './connections/tracker-http.ts';
import { TrackerFollowHandler } from './follow/follow.handler.ts';
import { TrackerFollowService } from './follow/follow.service.ts';
import { TrackerPollHandler } from './follow/poll.handler.ts';
import { LinkRepository } from './links/link.repository.ts';
import { LinksController } from './links/links.controller.ts';
import { LinksService } from './links/links.service.ts';
import { EvidencePlacesService } from './places/evidence-places.service.ts';
import { PlaceRepository } from './places/place.repository.ts';
import { TrackerApplyHandler } from './syncs/apply.handler.ts';
import { OperationRepository } from './syncs/operation.repository.ts';
import { TrackerPlanHandler } from './syncs/plan.handler.ts';
import { SyncRepository } from './syncs/sync.repository.ts';
import { SyncNews } from './syncs/sync-news.ts';
import { SyncSourceService } from './syncs/sync-source.service.ts';
import { SyncsController } from './syncs/syncs.controller.ts';
import { SyncsService } from './syncs/syncs.service.ts';
import { TaskTakesService } from './syncs/task-takes.service.ts';
import { TaskTitleRepository } from './syncs/task-title.repository.ts';

/** Systems in step with trackers, without HTTP. It needs the queue's outbox. */
@Module({
  imports: [SystemsModule, EvidenceModule, RoadmapModule, GitHubModule],
  providers: [
    ConnectionsService,
    ConnectionRepository,
    OffersService,
    TrackerAdapters,
    RepositoryAccessService,
    InstallationCallsService,
    TrackerHttp,
    LinksService,
    LinkRepository,
    ConflictsService,
    ConflictRepository,
    SyncsService,
    SyncRepository,
    OperationRepository,
    SyncSourceService,
    SyncNews,
    EvidencePlacesService,
    PlaceRepository,
    TaskTakesService,
    TaskTitleRepository,
    TrackerFollowService,
  ],
  exports: [
    ConnectionsService,
    ConnectionRepository,
    OffersService,
    TrackerAdapters,
    RepositoryAccessService,
    InstallationCallsService,
    LinksService,
    LinkRepository,
    ConflictsService,
    ConflictRepository,
    SyncsService,
    SyncRepository,
    OperationRepository,
    SyncSourceService,
    SyncNews,
    TaskTakesService,
    TrackerFollowService,
  ],
})
export class TrackersModule {}

/** The same over HTTP. */
@Module({
  imports: [TrackersModule],
  controllers: [
    ConnectionsController,
    OffersController,
    SyncsController,
    LinksController,
    ConflictsController,
  ],
})
export class TrackersHttpModule {}

/** The jobs, for a worker. */
@Module({
  imports: [TrackersModule],
  providers: [TrackerPlanHandler, TrackerApplyHandler, TrackerFollowHandler, TrackerPollHandler],
})
export class TrackersJobsModule {}
