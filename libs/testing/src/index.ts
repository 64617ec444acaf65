export { type DatabaseUrls } from './database-urls.ts';
export { openFeatures } from './features.ts';
export { createTenant, type TestTenant } from './tenant.ts';
export { createTestDatabase, type TestDatabase } from './test-database.ts';
