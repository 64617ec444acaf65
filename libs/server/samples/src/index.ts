export { SampleFilling } from './filling/sample-filling.service.ts';
export { SamplesService } from './organizations/samples.service.ts';
export { SampleFillingModule, SamplesHttpModule, SamplesJobsModule } from './samples.module.ts';
