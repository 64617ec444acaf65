import { Module } from '@nestjs/common';
import { AssessmentsModule } from '@pitwall/server-assessments';
import { EvidenceModule } from '@pitwall/server-evidence';
import { ForecastModule } from '@pitwall/server-forecast';
import { OrganizationsModule } from '@pitwall/server-organizations';
import { RoadmapModule } from '@pitwall/server-roadmap';
import { SystemsModule } from '@pitwall/server-systems';
import { SampleFillHandler } from './filling/sample-fill.handler.ts';
import { SampleFilling } from './filling/sample-filling.service.ts';
import { SampleHistoryRepository } from './filling/sample-history.repository.ts';
import { SamplePast } from './filling/sample-past.ts';
import { SampleSystems } from './filling/sample-systems.ts';
import { SampleRepository } from './organizations/sample.repository.ts';
import { OwnSampleController, SamplesController } from './organizations/samples.controller.ts';
import { SamplesService } from './organizations/samples.service.ts';

/** Organizations of examples, over HTTP. */
@Module({
  providers: [SamplesService, SampleRepository],
  controllers: [OwnSampleController, SamplesController],
})
export class SamplesHttpModule {}

/** What fills one: the features' own services, as a person would use them. */
@Module({
  imports: [
    OrganizationsModule,
    SystemsModule,
    ForecastModule,
    EvidenceModule,
    AssessmentsModule,
    RoadmapModule,
  ],
  providers: [SampleFilling, SampleSystems, SamplePast, SampleHistoryRepository],
  exports: [SampleFilling],
})
export class SampleFillingModule {}

/** The job, for a worker. */
@Module({ imports: [SampleFillingModule], providers: [SampleFillHandler, SampleRepository] })
export class SamplesJobsModule {}
