import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { factorDemandSchema, saveFactorDemandSchema } from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { FactorDemandService } from './factor-demand.service.ts';

@ApiTags('Organizations')
@Controller('organizations/:organization/second-factor')
export class FactorDemandController {
  constructor(private readonly demand: FactorDemandService) {}

  @Get()
  @Route({
    permission: 'sign-in:manage',
    summary: 'Whether members need a second factor, and who has none',
    responds: factorDemandSchema,
  })
  get(@Tenant() context: TenantRequest) {
    return this.demand.get(context);
  }

  @Put()
  @Route({
    permission: 'sign-in:manage',
    peopleOnly: true,
    fresh: true,
    summary:
      'Ask members for a second factor, or stop asking; it counts from their next request on',
    responds: factorDemandSchema,
  })
  save(
    @Tenant() context: TenantRequest,
    @Body({ schema: saveFactorDemandSchema }) { required }: { required: boolean },
  ) {
    return this.demand.save(context, required);
  }
}
