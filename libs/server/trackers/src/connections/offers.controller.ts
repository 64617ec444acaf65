import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idOrSlugSchema, idSchema, trackerOffersSchema } from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { OffersService } from './offers.service.ts';

@ApiTags('Trackers')
@Controller('organizations/:organization/systems/:system/trackers/:tracker/offers')
export class OffersController {
  constructor(private readonly offers: OffersService) {}

  @Get()
  @Route({
    permission: 'trackers:manage',
    summary: 'What the connected project offers for options and people',
    responds: trackerOffersSchema,
  })
  read(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('tracker', { schema: idSchema }) tracker: string,
  ) {
    return this.offers.read(context, system, tracker);
  }
}
