import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  type Catalogue,
  type CatalogueOverview,
  catalogueOverviewSchema,
  type CatalogueQuery,
  catalogueQuerySchema,
  catalogueSchema,
  type CatalogueSearchIndex,
  catalogueSearchIndexSchema,
  type CatalogueSearchQuery,
  catalogueSearchQuerySchema,
  type CatalogueSearchResult,
  catalogueSearchResultSchema,
  jsonSchemaSchema,
  type PublishedSchemaName,
  publishedSchemaNameSchema,
  type PracticeDetail,
  practiceDetailSchema,
  practiceIdSchema,
  type SymptomDetail,
  symptomDetailSchema,
  symptomIdSchema,
} from '@pitwall/contracts';
import { publishedSchema } from '@pitwall/catalogue';
import { searchEntries } from '@pitwall/catalogue/search';
import { Route } from '@pitwall/server-kernel';
import { CatalogueSearches } from './catalogue-searches.ts';
import { overviewOf, practiceDetail, symptomDetail } from './catalogue-pages.ts';
import { ReleasedCatalogues } from './released-catalogues.ts';
import { RevalidatedInterceptor } from './revalidated.interceptor.ts';

const open = 'the catalogue is public: it holds nothing of any organization';

@ApiTags('Catalogue')
@ApiResponse({ status: 304, description: 'The same as the entity tag in If-None-Match' })
@UseInterceptors(RevalidatedInterceptor)
@Controller('catalogue')
export class CatalogueController {
  constructor(
    private readonly catalogues: ReleasedCatalogues,
    private readonly searches: CatalogueSearches,
  ) {}

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

  @Get('search')
  @Route({
    open,
    summary: 'Practices, symptoms and stages by id, words with slips, or a pasted error text',
    responds: catalogueSearchResultSchema,
  })
  async search(
    @Query({ schema: catalogueSearchQuerySchema }) { text, limit, version }: CatalogueSearchQuery,
  ): Promise<CatalogueSearchResult> {
    return { hits: this.searches.of(await this.wanted({ version })).find(text, limit) };
  }

  @Get('search-index')
  @Route({
    open,
    summary: 'What a client needs to search by itself, as one types',
    responds: catalogueSearchIndexSchema,
  })
  async searchIndex(
    @Query({ schema: catalogueQuerySchema }) query: CatalogueQuery,
  ): Promise<CatalogueSearchIndex> {
    const catalogue = await this.wanted(query);
    return { version: catalogue.version, entries: searchEntries(catalogue) };
  }

  @Get('export')
  @Route({ open, summary: 'The whole catalogue as one file', responds: catalogueSchema })
  async export(@Query({ schema: catalogueQuerySchema }) query: CatalogueQuery): Promise<Catalogue> {
    return this.wanted(query);
  }

  @Get('schemas/:name')
  @Route({
    open,
    summary: 'The JSON Schema (draft 2020-12) of the export, or of a file of the content',
    responds: jsonSchemaSchema,
  })
  schema(
    @Param('name', { schema: publishedSchemaNameSchema }) name: PublishedSchemaName,
  ): Record<string, unknown> {
    return publishedSchema(name);
  }

  private wanted({ version }: CatalogueQuery) {
    return version === undefined
      ? Promise.resolve(this.catalogues.current())
      : this.catalogues.byVersion(version);
  }
}
