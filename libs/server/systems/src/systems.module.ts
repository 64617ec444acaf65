import { Module } from '@nestjs/common';
import { CatalogueModule } from '@pitwall/server-catalogue';
import { FigureRepository } from './figures/figure.repository.ts';
import { FiguresController } from './figures/figures.controller.ts';
import { FiguresService } from './figures/figures.service.ts';
import { IncidentRepository } from './incidents/incident.repository.ts';
import { IncidentsController } from './incidents/incidents.controller.ts';
import { IncidentsService } from './incidents/incidents.service.ts';
import { ReadingRepository } from './readings/reading.repository.ts';
import { SymptomRepository } from './symptoms/symptom.repository.ts';
import { SymptomsController } from './symptoms/symptoms.controller.ts';
import { SymptomsService } from './symptoms/symptoms.service.ts';
import { SystemRegistry } from './systems/system-registry.ts';
import { SystemRepository } from './systems/system.repository.ts';
import { SystemsController } from './systems/systems.controller.ts';
import { SystemsService } from './systems/systems.service.ts';
import { OwningTeamRepository } from './teams/team.repository.ts';

/** Systems, their figures, symptoms and incidents, without HTTP. */
@Module({
  imports: [CatalogueModule],
  providers: [
    SystemsService,
    SystemRegistry,
    SystemRepository,
    OwningTeamRepository,
    ReadingRepository,
    FiguresService,
    FigureRepository,
    SymptomsService,
    SymptomRepository,
    IncidentsService,
    IncidentRepository,
  ],
  exports: [SystemsService, SystemRegistry, FiguresService, SymptomsService, IncidentsService],
})
export class SystemsModule {}

/** The same over HTTP. */
@Module({
  imports: [SystemsModule],
  controllers: [SystemsController, FiguresController, SymptomsController, IncidentsController],
})
export class SystemsHttpModule {}
