import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import {
  createHttpApplication,
  createLogger,
  openApiDocument,
  readConfiguration,
} from '@pitwall/server-kernel';
import { ApiModule } from './api.module.ts';
import { version } from './version.ts';

// The description follows from the routes alone: nothing here is connected to.
const nowhere = 'postgresql://nobody@127.0.0.1:1/nothing';
const configuration = readConfiguration({
  PITWALL_MODE: 'embedded',
  PITWALL_DATABASE_URL_APP: nowhere,
  PITWALL_DATABASE_URL_SYSTEM: nowhere,
  PITWALL_DATABASE_URL_QUEUE: nowhere,
  PITWALL_SECRET_KEY: Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString(
    'base64',
  ),
});
const logger = createLogger('error', 'openapi');
const application = await createHttpApplication(
  ApiModule.forRoot(configuration, logger),
  configuration,
  logger,
);
const target = process.argv[2];
if (!target) throw new Error('Say where to write the description.');
await writeFile(target, `${JSON.stringify(openApiDocument(application, version), null, 2)}\n`);
process.exit(0);
