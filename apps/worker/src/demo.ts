import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { bundledCatalogue } from '@pitwall/catalogue';
import {
  ConfigurationError,
  createLogger,
  NestLogger,
  readConfiguration,
} from '@pitwall/server-kernel';
import { atScale } from './demo/at-scale.ts';
import { BREAKING_DOWN } from './demo/breaking-down.ts';
import { DemoOrganization } from './demo/demo-organization.ts';
import { DemoPerson } from './demo/demo-person.ts';
import { DemoSystems } from './demo/demo-systems.ts';
import { DemoModule } from './demo/demo.module.ts';
import { TOY_MVP } from './demo/toy-mvp.ts';

// eslint-disable-next-line no-restricted-properties -- an operator's entry point reads its own variable
const givenPassword = process.env.PITWALL_DEMO_PASSWORD;

try {
  const configuration = readConfiguration();
  if (configuration.mode !== 'embedded') {
    throw new ConfigurationError(
      'The demonstration exists in the embedded mode only; a production database stays empty of it.',
    );
  }
  const logger = createLogger(configuration.logLevel, 'demo');
  const application = await NestFactory.createApplicationContext(
    DemoModule.forRoot(configuration, logger),
    {
      logger: new NestLogger(logger),
      abortOnError: false,
    },
  );
  const person = application.get(DemoPerson);
  const userId = await person.ensure(givenPassword ?? randomBytes(24).toString('base64url'));
  const context = await application.get(DemoOrganization).prepare(userId);
  if (context) {
    const catalogue = bundledCatalogue();
    const now = new Date();
    for (const system of [TOY_MVP, BREAKING_DOWN, atScale(catalogue.practices)]) {
      await application.get(DemoSystems).fill(context, catalogue, system, now);
    }
    await application.get(DemoOrganization).finish(context);
  }
  console.log(
    JSON.stringify({
      signInUrl: `${configuration.publicUrl}/sign-in/link#${await person.signInToken(userId)}`,
    }),
  );
  await application.close();
} catch (error) {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
}
