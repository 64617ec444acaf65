export { invalid, pastMoment } from './given-values.ts';
export { FiguresService } from './figures/figures.service.ts';
export { IncidentsService } from './incidents/incidents.service.ts';
export {
  type HighestReading,
  READING_DAYS,
  type ReadIncident,
  type ReadingDays,
  type SystemReading,
} from './readings/system-reading.ts';
export { SymptomsService } from './symptoms/symptoms.service.ts';
export { SystemsHttpModule, SystemsModule } from './systems.module.ts';
export { SystemRegistry } from './systems/system-registry.ts';
export type { SystemRow } from './systems/system-row.ts';
export { SystemsService } from './systems/systems.service.ts';
