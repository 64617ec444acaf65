import { Module } from '@nestjs/common';
import { CatalogueModule } from '@pitwall/server-catalogue';
import { ForecastModule } from '@pitwall/server-forecast';
import { SystemsModule } from '@pitwall/server-systems';
import { DatabaseReportsController } from './databases/database-reports.controller.ts';
import { DatabaseReportsService } from './databases/database-reports.service.ts';
import { EvidenceService } from './evidence.service.ts';
import { ImportsController } from './imports/imports.controller.ts';
import { ImportsService } from './imports/imports.service.ts';
import { FindingRepository } from './scans/finding.repository.ts';
import { ReportSchemaController } from './scans/report-schema.controller.ts';
import { ReportIntake } from './scans/report-intake.ts';
import { ScansController } from './scans/scans.controller.ts';
import { ScanRepository } from './scans/scan.repository.ts';
import { ScansService } from './scans/scans.service.ts';
import { SuppressionsController } from './suppressions/suppressions.controller.ts';
import { SuppressionRepository } from './suppressions/suppressions.repository.ts';
import { SuppressionsService } from './suppressions/suppressions.service.ts';

/** Scans and other reports, and what they suggest, without HTTP. */
@Module({
  imports: [SystemsModule, CatalogueModule, ForecastModule],
  providers: [
    EvidenceService,
    ReportIntake,
    ScansService,
    DatabaseReportsService,
    ImportsService,
    ScanRepository,
    FindingRepository,
    SuppressionsService,
    SuppressionRepository,
  ],
  exports: [
    EvidenceService,
    ScansService,
    DatabaseReportsService,
    ImportsService,
    SuppressionsService,
  ],
})
export class EvidenceModule {}

/** The same over HTTP. */
@Module({
  imports: [EvidenceModule],
  controllers: [
    ScansController,
    DatabaseReportsController,
    ImportsController,
    SuppressionsController,
    ReportSchemaController,
  ],
})
export class EvidenceHttpModule {}
