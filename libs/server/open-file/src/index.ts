export { ExportingService } from './exporting.service.ts';
export { ImportingService } from './importing.service.ts';
export { OpenFileHttpModule, OpenFileModule } from './open-file.module.ts';
