export { connectDirectly, type DirectConnection } from './connect-directly.ts';
export { type DatabaseUrls } from './database-urls.ts';
export { openFeatures } from './features.ts';
export {
  type GitServer,
  type GitTree,
  type ServedRepository,
  startGitServer,
} from './git-server.ts';
export { type PublishedEvent, queueThatKeeps } from './queue-that-keeps.ts';
export { releaseCatalogue, smallCatalogue } from './small-catalogue.ts';
export { addMember, createTenant, type TestTenant } from './tenant.ts';
export { createTestDatabase, type TestDatabase } from './test-database.ts';
export { createTestSystem, type TestSystem, type TestSystemOptions } from './test-system.ts';
export { type CatalogueEdit, nextCatalogue } from './next-catalogue.ts';
