export { RepositoriesJobsModule } from './repositories.module.ts';
