export { ReportsHttpModule, ReportsJobsModule, ReportsModule } from './reports.module.ts';
export { ReportsService } from './source/reports.service.ts';
