export { CapacityService, forecastOf } from './capacity.service.ts';
export { type ComponentRow, presentComponent, ruleComponent } from './components/component-row.ts';
export { ComponentReadingsService } from './components/component-readings.service.ts';
export { MeasuredFigures } from './feed/measured-figures.ts';
export { ComponentsService } from './components/components.service.ts';
export { ForecastHttpModule, ForecastModule } from './forecast.module.ts';
export { LoadTestsService } from './load-tests/load-tests.service.ts';
