export { ExportsService } from './exports/exports.service.ts';
export { SystemForecastService } from './forecast/system-forecast.service.ts';
export { RoadmapService } from './plan/roadmap.service.ts';
export { TaskRefresher } from './refresh/task-refresher.ts';
export { RoadmapHttpModule, RoadmapJobsModule, RoadmapModule } from './roadmap.module.ts';
export { SprintFillingService } from './sprints/sprint-filling.service.ts';
export { SprintsService } from './sprints/sprints.service.ts';
export { TaskChangesService } from './tasks/task-changes.service.ts';
export { TasksService } from './tasks/tasks.service.ts';
