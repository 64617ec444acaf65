export { ExportingService } from './exporting/exporting.service.ts';
export { ImportingService } from './importing/importing.service.ts';
export { OpenFileHttpModule, OpenFileModule } from './open-file.module.ts';
