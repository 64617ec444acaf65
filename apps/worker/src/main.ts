import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import {
  ConfigurationError,
  createLogger,
  NestLogger,
  readConfiguration,
} from '@pitwall/server-kernel';
import { WorkerModule } from './worker.module.ts';

try {
  const configuration = readConfiguration();
  const logger = createLogger(configuration.logLevel, 'worker');
  const application = await NestFactory.createApplicationContext(
    WorkerModule.forRoot(configuration, logger),
    {
      logger: new NestLogger(logger),
      abortOnError: false,
    },
  );
  logger.info({ event: 'ready' }, 'ready');
  process.send?.({ event: 'ready' });

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await application.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const)
    process.on(signal, () => void stop());
} catch (error) {
  console.error(
    error instanceof ConfigurationError
      ? `The configuration is not usable.\n${error.message}`
      : error,
  );
  process.exit(1);
}
