import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { registerIdentity } from '@pitwall/server-identity';
import { type Configuration, createHttpApplication, openApiDocument } from '@pitwall/server-kernel';
import type { Logger } from 'pino';
import { ApiModule } from './api.module.ts';
import { serveWebFiles } from './web-files/serve-web-files.ts';
import { version } from './version.ts';

/** The whole API, ready to listen. Tests use it as it is. */
export async function createApi(
  configuration: Configuration,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const application = await createHttpApplication(
    ApiModule.forRoot(configuration, logger),
    configuration,
    logger,
  );
  await registerIdentity(application);
  serveDescription(application);
  if (configuration.webDirectory)
    await serveWebFiles(application, configuration.webDirectory, configuration);
  await application.init();
  return application;
}

function serveDescription(application: NestFastifyApplication): void {
  let description: string | undefined;
  application
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', async (_request, reply) => {
      description ??= JSON.stringify(openApiDocument(application, version));
      return reply.type('application/json').send(description);
    });
}
