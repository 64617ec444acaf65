import { Module } from '@nestjs/common';
import { AssessmentsModule } from '@pitwall/server-assessments';
import { EvidenceModule } from '@pitwall/server-evidence';
import { GitHubModule } from '@pitwall/server-github';
import { SystemsModule } from '@pitwall/server-systems';
import { TrackersModule } from '@pitwall/server-trackers';
import { WebhooksModule } from '@pitwall/server-webhooks';
import { ChangeCheckHandler } from './changes/change-check.handler.ts';
import { ChangeCheckRepository } from './changes/change-check.repository.ts';
import { ChangeChecksService } from './changes/change-checks.service.ts';
import { CheckRuns } from './changes/check-runs.ts';
import { CommitComparison } from './changes/compare-commits.ts';
import { RepositoryScanner } from './engine/repository-scanner.ts';
import { ScanEngine } from './engine/scan-engine.ts';
import { ConcernedRepository } from './reactions/concerned.repository.ts';
import { DeliveryHandler } from './reactions/delivery.handler.ts';
import { ReactionsService } from './reactions/reactions.service.ts';
import { ScanningRepository } from './scans/scanning.repository.ts';
import { ScanningService } from './scans/scanning.service.ts';
import { ScanNews } from './scans/scan-news.ts';
import { ScanRunHandler } from './scans/scan-run.handler.ts';
import { ScanRunRepository } from './scans/scan-run.repository.ts';
import { ScanRunsController } from './scans/scan-runs.controller.ts';
import { ScanRunsService } from './scans/scan-runs.service.ts';
import { ScanSources } from './scans/scan-sources.ts';

/** Scans of repositories on the server, without HTTP. It needs the queue's outbox. */
@Module({
  imports: [SystemsModule, EvidenceModule, WebhooksModule, GitHubModule, TrackersModule],
  providers: [
    ScanRunsService,
    ScanRunRepository,
    ScanSources,
    ScanningService,
    ScanningRepository,
    ChangeChecksService,
    ChangeCheckRepository,
  ],
  exports: [
    SystemsModule,
    EvidenceModule,
    ScanRunsService,
    ScanRunRepository,
    ScanSources,
    ScanningService,
    ScanningRepository,
    ChangeChecksService,
    ChangeCheckRepository,
  ],
})
export class RepositoriesModule {}

/** The same over HTTP. */
@Module({ imports: [RepositoriesModule], controllers: [ScanRunsController] })
export class RepositoriesHttpModule {}

/** What follows from what repositories tell, and their scans, for a worker. */
@Module({
  imports: [RepositoriesModule, AssessmentsModule, WebhooksModule, GitHubModule, TrackersModule],
  providers: [
    DeliveryHandler,
    ReactionsService,
    ConcernedRepository,
    ScanRunHandler,
    ScanNews,
    RepositoryScanner,
    ScanEngine,
    ChangeCheckHandler,
    CommitComparison,
    CheckRuns,
  ],
})
export class RepositoriesJobsModule {}
