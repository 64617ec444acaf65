export { connectDirectly, type DirectConnection } from './connect-directly.ts';
export { type DatabaseUrls } from './database-urls.ts';
export { openFeatures } from './features.ts';
export { type PublishedEvent, queueThatKeeps } from './queue-that-keeps.ts';
export { releaseCatalogue, smallCatalogue } from './small-catalogue.ts';
export { addMember, createTenant, type TestTenant } from './tenant.ts';
export { createTestDatabase, type TestDatabase } from './test-database.ts';
export { createTestSystem, type TestSystem, type TestSystemOptions } from './test-system.ts';
export { type CatalogueEdit, nextCatalogue } from './next-catalogue.ts';
export { type NameServer, startNameServer } from './providers/name-server.ts';
export {
  type PersonThere,
  startOpenIdProvider,
  type TestProvider,
  type TestProviderOptions,
} from './providers/openid-provider.ts';
export { type GitHubAccount, startGitHub, type TestGitHub } from './providers/github.ts';
