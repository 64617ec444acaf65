export {
  RepositoriesHttpModule,
  RepositoriesJobsModule,
  RepositoriesModule,
} from './repositories.module.ts';
