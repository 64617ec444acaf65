import { Module } from '@nestjs/common';
import { SystemsModule } from '@pitwall/server-systems';
import { CapacityService } from './capacity.service.ts';
import { ComponentReadingRepository } from './components/component-reading.repository.ts';
import { ComponentReadingsService } from './components/component-readings.service.ts';
import { ComponentRepository } from './components/component.repository.ts';
import { ComponentsController } from './components/components.controller.ts';
import { ComponentsService } from './components/components.service.ts';
import { ForecastRulesRepository } from './load-tests/forecast-rules.repository.ts';
import { LoadTestRepository } from './load-tests/load-test.repository.ts';
import { LoadTestsController } from './load-tests/load-tests.controller.ts';
import { MeasuredFigures } from './feed/measured-figures.ts';
import { LoadTestsService } from './load-tests/load-tests.service.ts';

/** Components of systems, their readings and load tests, without HTTP. */
@Module({
  imports: [SystemsModule],
  providers: [
    CapacityService,
    ComponentsService,
    ComponentReadingsService,
    ComponentRepository,
    ComponentReadingRepository,
    LoadTestsService,
    LoadTestRepository,
    ForecastRulesRepository,
    MeasuredFigures,
  ],
  exports: [
    CapacityService,
    ComponentsService,
    ComponentReadingsService,
    LoadTestsService,
    MeasuredFigures,
  ],
})
export class ForecastModule {}

/** The same over HTTP. */
@Module({
  imports: [ForecastModule],
  controllers: [ComponentsController, LoadTestsController],
})
export class ForecastHttpModule {}
