import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type PortfolioQuery, portfolioQuerySchema, portfolioSchema } from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { PortfolioService } from './portfolio.service.ts';

@ApiTags('Portfolio')
@Controller('organizations/:organization/portfolio')
export class PortfolioController {
  constructor(private readonly portfolios: PortfolioService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary:
      'All systems by how far they are behind their load, with topics, teams and first breaks',
    responds: portfolioSchema,
  })
  get(
    @Tenant() context: TenantRequest,
    @Query({ schema: portfolioQuerySchema }) query: PortfolioQuery,
  ) {
    return this.portfolios.portfolio(context, query);
  }
}
