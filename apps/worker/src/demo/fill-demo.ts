import { NestFactory } from '@nestjs/core';
import { bundledCatalogue } from '@pitwall/catalogue';
import { type Configuration, createLogger, NestLogger } from '@pitwall/server-kernel';
import { atScale } from './at-scale.ts';
import { BREAKING_DOWN } from './breaking-down.ts';
import { DemoOrganization } from './demo-organization.ts';
import { DemoPerson } from './demo-person.ts';
import { DemoSystems } from './demo-systems.ts';
import { DemoModule } from './demo.module.ts';
import { TOY_MVP } from './toy-mvp.ts';

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
      const catalogue = bundledCatalogue();
      const now = new Date();
      for (const system of [TOY_MVP, BREAKING_DOWN, atScale(catalogue.practices)]) {
        await application.get(DemoSystems).fill(context, catalogue, system, now);
      }
      await organization.finish(context);
    }
    return userId;
  } finally {
    await application.close();
  }
}
