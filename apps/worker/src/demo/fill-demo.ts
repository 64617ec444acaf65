import { NestFactory } from '@nestjs/core';
import { type Configuration, createLogger, NestLogger } from '@pitwall/server-kernel';
import { SampleFilling } from '@pitwall/server-samples';
import { DemoOrganization } from './demo-organization.ts';
import { DemoPerson } from './demo-person.ts';
import { DemoModule } from './demo.module.ts';

/** Makes what is missing of the demonstration; gives its owner's id. */
export async function fillDemo(configuration: Configuration, password: string): Promise<string> {
  const logger = createLogger(configuration.logLevel, 'demo');
  const application = await NestFactory.createApplicationContext(
    DemoModule.forRoot(configuration, logger),
    { logger: new NestLogger(logger), abortOnError: false },
  );
  try {
    const userId = await application.get(DemoPerson).ensure(password);
    const organization = application.get(DemoOrganization);
    const context = await organization.prepare(userId);
    if (context) {
      await application.get(SampleFilling, { strict: false }).fill(context);
      await organization.finish(context);
    }
    return userId;
  } finally {
    await application.close();
  }
}
