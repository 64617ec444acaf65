import 'reflect-metadata';
import {
  ConfigurationError,
  createLogger,
  ReadinessChecks,
  readConfiguration,
} from '@pitwall/server-kernel';
import { createApi } from './create-api.ts';

try {
  const configuration = readConfiguration();
  const logger = createLogger(configuration.logLevel, 'api');
  const application = await createApi(configuration, logger);
  await application.listen(configuration.port, configuration.host);
  logger.info(
    { event: 'ready', port: configuration.port, publicUrl: configuration.publicUrl },
    'ready',
  );
  process.send?.({ event: 'ready' });

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // First out of the balancer, then finish what runs, then close.
    application.get(ReadinessChecks).stop();
    await application.close();
    process.exit(0);
  };
  // Started by another process: without it there is nobody to serve for.
  process.on('disconnect', () => void stop());
} catch (error) {
  console.error(
    error instanceof ConfigurationError
      ? `The configuration is not usable.\n${error.message}`
      : error,
  );
  process.exit(1);
}
