import { Module } from '@nestjs/common';
import { CatalogueModule } from '@pitwall/server-catalogue';
import { RoadmapModule } from '@pitwall/server-roadmap';
import { ExportingService } from './exporting/exporting.service.ts';
import { ImportingService } from './importing/importing.service.ts';
import { OpenFileController } from './open-file.controller.ts';
import { OpenFileRepository } from './open-file.repository.ts';

/** Export and import of an organization, without HTTP. Tasks follow an import by way of the roadmap. */
@Module({
  imports: [RoadmapModule, CatalogueModule],
  providers: [ExportingService, ImportingService, OpenFileRepository],
  exports: [ExportingService, ImportingService],
})
export class OpenFileModule {}

/** The same over HTTP. */
@Module({ imports: [OpenFileModule], controllers: [OpenFileController] })
export class OpenFileHttpModule {}
