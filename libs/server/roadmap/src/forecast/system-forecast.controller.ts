import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idOrSlugSchema, systemForecastSchema } from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { SystemForecastService } from './system-forecast.service.ts';

@ApiTags('Forecast')
@Controller('organizations/:organization/systems/:system/forecast')
export class SystemForecastController {
  constructor(private readonly forecasts: SystemForecastService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'When each component breaks, what breaks first first, and what moves it',
    responds: systemForecastSchema,
  })
  get(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.forecasts.forecast(context, system);
  }
}
