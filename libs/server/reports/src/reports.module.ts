import { Module } from '@nestjs/common';
import { AssessmentsModule } from '@pitwall/server-assessments';
import { MailModule } from '@pitwall/server-mail';
import { OrganizationsModule } from '@pitwall/server-organizations';
import { RoadmapModule } from '@pitwall/server-roadmap';
import { SystemsModule } from '@pitwall/server-systems';
import { BadgeRepository } from './badges/badge.repository.ts';
import { BadgePictureController, BadgesController } from './badges/badges.controller.ts';
import { BadgesService } from './badges/badges.service.ts';
import { ReportFileHandler } from './files/report-file.handler.ts';
import { ReportFilesController } from './files/report-files.controller.ts';
import { ReportFilesService } from './files/report-files.service.ts';
import { ReportRunRepository } from './files/report-run.repository.ts';
import { ReportMailHandler } from './mailing/report-mail.handler.ts';
import { ReportMailingService } from './mailing/report-mailing.service.ts';
import { ReportScheduleRepository } from './mailing/report-schedule.repository.ts';
import { ReportSchedulesController } from './mailing/report-schedules.controller.ts';
import { ReportSchedulesService } from './mailing/report-schedules.service.ts';
import { ReportShareRepository } from './sharing/report-share.repository.ts';
import {
  ReportSharingController,
  SharedReportController,
} from './sharing/report-sharing.controller.ts';
import { ReportSharingService } from './sharing/report-sharing.service.ts';
import { ReportSourceService } from './source/report-source.service.ts';
import { ReportSubjects } from './source/report-subjects.ts';
import { ReportsController } from './source/reports.controller.ts';
import { ReportsService } from './source/reports.service.ts';
import { SystemNameRepository } from './source/system-name.repository.ts';

/** Reports for the people who pay, without HTTP. It needs the queue's outbox. */
@Module({
  imports: [AssessmentsModule, SystemsModule, RoadmapModule, OrganizationsModule, MailModule],
  providers: [
    ReportsService,
    ReportSourceService,
    ReportSubjects,
    SystemNameRepository,
    ReportFilesService,
    ReportRunRepository,
    ReportSharingService,
    ReportShareRepository,
    ReportSchedulesService,
    ReportScheduleRepository,
    ReportMailingService,
    BadgesService,
    BadgeRepository,
  ],
  exports: [
    ReportsService,
    ReportSourceService,
    ReportFilesService,
    ReportRunRepository,
    ReportSharingService,
    ReportSchedulesService,
    ReportMailingService,
    BadgesService,
  ],
})
export class ReportsModule {}

/** The same over HTTP. */
@Module({
  imports: [ReportsModule],
  controllers: [
    ReportsController,
    ReportFilesController,
    ReportSharingController,
    SharedReportController,
    ReportSchedulesController,
    BadgesController,
    BadgePictureController,
  ],
})
export class ReportsHttpModule {}

/** The jobs, for a worker. */
@Module({ imports: [ReportsModule], providers: [ReportFileHandler, ReportMailHandler] })
export class ReportsJobsModule {}
