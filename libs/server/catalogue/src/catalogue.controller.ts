import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  type CatalogueOverview,
  catalogueOverviewSchema,
  type CatalogueQuery,
  catalogueQuerySchema,
  type PracticeDetail,
  practiceDetailSchema,
  practiceIdSchema,
  type SymptomDetail,
  symptomDetailSchema,
  symptomIdSchema,
} from '@pitwall/contracts';
import { Route } from '@pitwall/server-kernel';
import { overviewOf, practiceDetail, symptomDetail } from './catalogue-pages.ts';
import { ReleasedCatalogues } from './released-catalogues.ts';
import { RevalidatedInterceptor } from './revalidated.interceptor.ts';

const open = 'the catalogue is public: it holds nothing of any organization';

@ApiTags('Catalogue')
@ApiResponse({ status: 304, description: 'The same as the entity tag in If-None-Match' })
@UseInterceptors(RevalidatedInterceptor)
@Controller('catalogue')
export class CatalogueController {
  constructor(private readonly catalogues: ReleasedCatalogues) {}

  @Get()
  @Route({
    open,
    summary: 'Stages, topics, practices, symptoms',
    responds: catalogueOverviewSchema,
  })
  async overview(
    @Query({ schema: catalogueQuerySchema }) query: CatalogueQuery,
  ): Promise<CatalogueOverview> {
    return overviewOf(await this.wanted(query));
  }

  @Get('practices/:practice')
  @Route({ open, summary: 'A practice with its playbook', responds: practiceDetailSchema })
  async practice(
    @Param('practice', { schema: practiceIdSchema }) practice: string,
    @Query({ schema: catalogueQuerySchema }) query: CatalogueQuery,
  ): Promise<PracticeDetail> {
    return practiceDetail(await this.wanted(query), practice);
  }

  @Get('symptoms/:symptom')
  @Route({ open, summary: 'A symptom with its first aid', responds: symptomDetailSchema })
  async symptom(
    @Param('symptom', { schema: symptomIdSchema }) symptom: string,
    @Query({ schema: catalogueQuerySchema }) query: CatalogueQuery,
  ): Promise<SymptomDetail> {
    return symptomDetail(await this.wanted(query), symptom);
  }

  private wanted({ version }: CatalogueQuery) {
    return version === undefined
      ? Promise.resolve(this.catalogues.current())
      : this.catalogues.byVersion(version);
  }
}
