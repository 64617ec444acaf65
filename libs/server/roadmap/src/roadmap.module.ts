import { Module } from '@nestjs/common';
import { AssessmentsModule } from '@pitwall/server-assessments';
import { CatalogueModule } from '@pitwall/server-catalogue';
import { ForecastModule } from '@pitwall/server-forecast';
import { OrganizationsModule } from '@pitwall/server-organizations';
import { SystemsModule } from '@pitwall/server-systems';
import { ExportRunRepository } from './exports/export-run.repository.ts';
import { ExportSourceService } from './exports/export-source.service.ts';
import { ExportsController } from './exports/exports.controller.ts';
import { ExportsService } from './exports/exports.service.ts';
import { TaskBriefsService } from './exports/task-briefs.service.ts';
import { RoadmapExportHandler } from './exports/roadmap-export.handler.ts';
import { FailedJobsController } from './failed-jobs/failed-jobs.controller.ts';
import { FailedJobsService } from './failed-jobs/failed-jobs.service.ts';
import { SystemForecastController } from './forecast/system-forecast.controller.ts';
import { SystemForecastService } from './forecast/system-forecast.service.ts';
import { LiveAccessRepository } from './live/live-access.repository.ts';
import { LiveBroadcaster } from './live/live-broadcaster.ts';
import { LiveStreams } from './live/live-streams.ts';
import { LiveController } from './live/live.controller.ts';
import { PresenceController } from './live/presence.controller.ts';
import { PresenceService } from './live/presence.service.ts';
import { RoadmapController } from './plan/roadmap.controller.ts';
import { RoadmapService } from './plan/roadmap.service.ts';
import { TeamPlanService } from './plan/team-plan.service.ts';
import { WorkAheadRepository } from './plan/work-ahead.repository.ts';
import { WorkAheadService } from './plan/work-ahead.service.ts';
import { BenchmarkRepository } from './portfolio/benchmark.repository.ts';
import { BenchmarksController } from './portfolio/benchmarks.controller.ts';
import { BenchmarksService } from './portfolio/benchmarks.service.ts';
import { PortfolioController } from './portfolio/portfolio.controller.ts';
import { PortfolioService } from './portfolio/portfolio.service.ts';
import { StandingRepository } from './portfolio/standing.repository.ts';
import { ProgressController, SprintClosingController } from './progress/progress.controller.ts';
import { ProgressService } from './progress/progress.service.ts';
import { SprintClosingService } from './progress/sprint-closing.service.ts';
import { SprintResultRepository } from './progress/sprint-result.repository.ts';
import { CatalogueFollowHandler } from './refresh/catalogue-follow.handler.ts';
import { ClaimVerifier } from './refresh/claim-verifier.ts';
import { HeirRefresh } from './refresh/heir-refresh.ts';
import { RefreshSystemHandler } from './refresh/refresh-system.handler.ts';
import { TaskRefresher } from './refresh/task-refresher.ts';
import { ReopenedNews } from './refresh/reopened-news.ts';
import { TaskRefreshRepository } from './refresh/task-refresh.repository.ts';
import { SprintFillingService } from './sprints/sprint-filling.service.ts';
import { SprintRepository } from './sprints/sprint.repository.ts';
import {
  SprintPlanningController,
  SprintsController,
  TeamSprintsController,
} from './sprints/sprints.controller.ts';
import { SprintPlanningService } from './sprints/sprint-planning.service.ts';
import { SprintsService } from './sprints/sprints.service.ts';
import { TaskViewRepository } from './task-views/task-view.repository.ts';
import { TaskViewsController } from './task-views/task-views.controller.ts';
import { TaskViewsService } from './task-views/task-views.service.ts';
import { TaskChangesService } from './tasks/task-changes.service.ts';
import { TaskPinsService } from './tasks/task-pins.service.ts';
import { TaskListRepository } from './tasks/task-list.repository.ts';
import { TaskOutcomeRepository } from './tasks/task-outcome.repository.ts';
import { TaskRepository } from './tasks/task.repository.ts';
import { SystemTasksController, TasksController } from './tasks/tasks.controller.ts';
import { PracticePlaces } from './tasks/practice-places.ts';
import { TaskGroupsRepository } from './tasks/task-groups.repository.ts';
import { TaskListsService } from './tasks/task-lists.service.ts';
import { TasksService } from './tasks/tasks.service.ts';
import { WhatIfApplyingService } from './what-if/what-if-applying.service.ts';
import { WhatIfController } from './what-if/what-if.controller.ts';
import { WhatIfService } from './what-if/what-if.service.ts';
import { WeightsController } from './weights/weights.controller.ts';
import { WeightsRepository } from './weights/weights.repository.ts';
import { WeightsService } from './weights/weights.service.ts';
import { DailyRefreshHandler } from './upkeep/daily-refresh.handler.ts';
import { DailyRefreshService } from './upkeep/daily-refresh.service.ts';
import { SprintEndHandler } from './upkeep/sprint-end.handler.ts';
import { SprintEndRepository } from './upkeep/sprint-end.repository.ts';
import { SprintEndService } from './upkeep/sprint-end.service.ts';

/**
 * Tasks, sprints and plans, without HTTP. Every process that changes systems takes it, since tasks
 * follow within the same transaction. It needs the queue's outbox and live updates.
 */
@Module({
  imports: [AssessmentsModule, SystemsModule, ForecastModule, CatalogueModule, OrganizationsModule],
  providers: [
    TaskRefresher,
    TaskRefreshRepository,
    ReopenedNews,
    HeirRefresh,
    ClaimVerifier,
    TaskPinsService,
    WeightsService,
    WeightsRepository,
    SprintEndService,
    SprintEndRepository,
    DailyRefreshService,
    TasksService,
    TaskChangesService,
    TaskOutcomeRepository,
    TaskRepository,
    TaskListsService,
    TaskListRepository,
    TaskGroupsRepository,
    PracticePlaces,
    TaskViewsService,
    TaskViewRepository,
    SprintsService,
    SprintFillingService,
    SprintPlanningService,
    SprintRepository,
    TeamPlanService,
    WorkAheadService,
    WorkAheadRepository,
    RoadmapService,
    SystemForecastService,
    WhatIfService,
    WhatIfApplyingService,
    ProgressService,
    PortfolioService,
    BenchmarksService,
    BenchmarkRepository,
    StandingRepository,
    SprintClosingService,
    SprintResultRepository,
    ExportsService,
    ExportSourceService,
    TaskBriefsService,
    ExportRunRepository,
    LiveBroadcaster,
  ],
  exports: [
    WorkAheadService,
    WhatIfService,
    WhatIfApplyingService,
    ProgressService,
    PortfolioService,
    BenchmarksService,
    SprintClosingService,
    TasksService,
    TaskListsService,
    TaskViewsService,
    TaskChangesService,
    TaskPinsService,
    WeightsService,
    SprintsService,
    SprintFillingService,
    SprintPlanningService,
    RoadmapService,
    SystemForecastService,
    ExportsService,
    ExportSourceService,
    TaskBriefsService,
    ExportRunRepository,
    TaskRefresher,
    SprintEndService,
    DailyRefreshService,
    TaskRefreshRepository,
  ],
})
export class RoadmapModule {}

/** The same over HTTP, with live updates and failed jobs. */
@Module({
  imports: [RoadmapModule, SystemsModule],
  controllers: [
    TasksController,
    TaskViewsController,
    WeightsController,
    SystemTasksController,
    RoadmapController,
    SystemForecastController,
    WhatIfController,
    ProgressController,
    PortfolioController,
    BenchmarksController,
    SprintClosingController,
    TeamSprintsController,
    SprintPlanningController,
    SprintsController,
    ExportsController,
    LiveController,
    PresenceController,
    FailedJobsController,
  ],
  providers: [LiveStreams, LiveAccessRepository, PresenceService, FailedJobsService],
})
export class RoadmapHttpModule {}

/** The jobs, for a worker. */
@Module({
  imports: [RoadmapModule],
  providers: [
    RoadmapExportHandler,
    RefreshSystemHandler,
    SprintEndHandler,
    DailyRefreshHandler,
    CatalogueFollowHandler,
  ],
})
export class RoadmapJobsModule {}
