import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  catalogueOverviewSchema,
  type CatalogueQuery,
  catalogueQuerySchema,
  practiceDetailSchema,
  practiceIdSchema,
  symptomDetailSchema,
  symptomIdSchema,
} from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { overviewOf, practiceDetail, symptomDetail } from '../catalogue-pages.ts';
import { OrganizationCatalogues } from './organization-catalogues.ts';

/** The catalogue as the organization reads it: with its own practices, changes and omissions. */
@ApiTags('Catalogue')
@Controller('organizations/:organization/catalogue')
export class OrganizationCatalogueController {
  constructor(
    private readonly database: Database,
    private readonly catalogues: OrganizationCatalogues,
  ) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Stages, topics, practices and symptoms as the organization reads them',
    responds: catalogueOverviewSchema,
  })
  async overview(
    @Tenant() context: TenantRequest,
    @Query({ schema: catalogueQuerySchema }) query: CatalogueQuery,
  ) {
    return overviewOf(await this.wanted(context, query));
  }

  @Get('practices/:practice')
  @Route({
    permission: 'systems:read',
    summary: 'A practice as the organization reads it, or one of its own',
    responds: practiceDetailSchema,
  })
  async practice(
    @Tenant() context: TenantRequest,
    @Param('practice', { schema: practiceIdSchema }) practice: string,
    @Query({ schema: catalogueQuerySchema }) query: CatalogueQuery,
  ) {
    return practiceDetail(await this.wanted(context, query), practice);
  }

  @Get('symptoms/:symptom')
  @Route({
    permission: 'systems:read',
    summary: 'A symptom with what treats it as the organization reads it',
    responds: symptomDetailSchema,
  })
  async symptom(
    @Tenant() context: TenantRequest,
    @Param('symptom', { schema: symptomIdSchema }) symptom: string,
    @Query({ schema: catalogueQuerySchema }) query: CatalogueQuery,
  ) {
    return symptomDetail(await this.wanted(context, query), symptom);
  }

  private wanted(context: TenantRequest, { version }: CatalogueQuery) {
    return this.database.withTenant(context, (transaction) =>
      this.catalogues.byVersion(transaction, version),
    );
  }
}
