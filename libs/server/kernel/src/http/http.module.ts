import {
  Module,
  type OnApplicationBootstrap,
  StandardSchemaSerializerInterceptor,
} from '@nestjs/common';
import {
  APP_FILTER,
  APP_GUARD,
  APP_INTERCEPTOR,
  APP_PIPE,
  DiscoveryModule,
  DiscoveryService,
  MetadataScanner,
} from '@nestjs/core';
import { PermissionGuard } from '../access/permission.guard.ts';
import { type InventoriedRoute, inventoryOfRoutes } from '../access/route-inventory.ts';
import { ProblemFilter } from '../errors/problem.filter.ts';
import { HealthController } from '../health/health.controller.ts';
import { IdempotencyInterceptor } from '../idempotency/idempotency.interceptor.ts';
import { IdempotencyRepository } from '../idempotency/idempotency.repository.ts';
import { ChangeTurnsInterceptor } from '../limits/change-turns.interceptor.ts';
import { RequestLimitGuard } from '../limits/request-limit.guard.ts';
import { MetricsController } from '../metrics/metrics.controller.ts';
import { requestValidation } from '../validation/request-validation.pipe.ts';

/** What every request goes through, in this order: limit, permission, its turn, parsing, the handler, stripping. */
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController, MetricsController],
  providers: [
    IdempotencyRepository,
    { provide: APP_GUARD, useClass: RequestLimitGuard },
    { provide: APP_GUARD, useClass: PermissionGuard },
    { provide: APP_PIPE, useFactory: requestValidation },
    { provide: APP_INTERCEPTOR, useClass: ChangeTurnsInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class HttpModule implements OnApplicationBootstrap {
  /** Known after the boot; tests make their matrix from it. */
  routes: InventoriedRoute[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    this.routes = inventoryOfRoutes(this.discovery, this.scanner);
  }
}
