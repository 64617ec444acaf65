import {
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { Database, TenantWallError } from '@pitwall/server-db';
import { CONFIGURATION, type Configuration } from './configuration/configuration.ts';
import { createConfiguredEnvelope, ENVELOPE } from './encryption/configured-envelope.ts';
import { DomainEvents } from './events/domain-events.ts';
import { ReadinessChecks } from './health/readiness-check.ts';
import { RequestLimits } from './limits/request-limits.ts';
import { Metrics } from './metrics/metrics.ts';
import { createGuardedClient, type GuardedClient } from './outgoing/guarded-client.ts';
import { OUTGOING } from './outgoing/outgoing.ts';

const STATEMENT_MILLISECONDS = 15_000;

/** What every process of the server has: configuration, the database, metrics, events. */
@Global()
@Module({})
export class KernelModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    @Inject(OUTGOING) private readonly outgoing: GuardedClient,
  ) {}

  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: KernelModule,
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: Database, useFactory: () => openDatabase(configuration) },
        {
          provide: Metrics,
          useFactory: (database: Database) => metricsOf(database),
          inject: [Database],
        },
        {
          provide: ReadinessChecks,
          useFactory: (database: Database) => checksOf(database),
          inject: [Database],
        },
        { provide: ENVELOPE, useFactory: () => createConfiguredEnvelope(configuration) },
        { provide: OUTGOING, useFactory: () => createGuardedClient(configuration.outgoing) },
        DomainEvents,
        RequestLimits,
      ],
      exports: [
        CONFIGURATION,
        Database,
        ENVELOPE,
        OUTGOING,
        Metrics,
        ReadinessChecks,
        DomainEvents,
        RequestLimits,
      ],
    };
  }

  /** A process does not start on a database whose walls are open; one that is away is waited for. */
  async onModuleInit(): Promise<void> {
    await this.database.proveTenantWall().catch((error: unknown) => {
      if (error instanceof TenantWallError) throw error;
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.outgoing.close();
    await this.database.close();
  }
}

function openDatabase(configuration: Configuration): Database {
  return new Database({
    appUrl: configuration.databaseUrls.app,
    systemUrl: configuration.databaseUrls.system,
    poolSize: configuration.databasePool,
    preparedStatements: configuration.databasePrepared,
    statementTimeoutMilliseconds: STATEMENT_MILLISECONDS,
  });
}

function metricsOf(database: Database): Metrics {
  const metrics = new Metrics();
  metrics.gauge(
    'pitwall_database_connections',
    'Open connections to the database',
    () => database.poolState().total,
  );
  metrics.gauge(
    'pitwall_database_waiting',
    'Requests that wait for a connection',
    () => database.poolState().waiting,
  );
  return metrics;
}

function checksOf(database: Database): ReadinessChecks {
  const checks = new ReadinessChecks();
  checks.add({
    name: 'database',
    check: async () => {
      await database.systemStatement('check the health of the database', { text: 'SELECT 1' });
    },
  });
  return checks;
}
