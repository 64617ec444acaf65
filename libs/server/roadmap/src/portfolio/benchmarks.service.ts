import { Injectable } from '@nestjs/common';
import { type Benchmarks, TOPICS } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { BenchmarkRepository } from './benchmark.repository.ts';
import { PortfolioService } from './portfolio.service.ts';

const ORDER = Object.keys(TOPICS);

/** A system beside the others of its organization, topic by topic, without saying anything of any one of them. */
@Injectable()
export class BenchmarksService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly portfolios: PortfolioService,
    private readonly benchmarks: BenchmarkRepository,
  ) {}

  async of(context: TenantRequest, idOrSlug: string): Promise<Benchmarks> {
    return this.database.withTenant(context, async (transaction) => {
      const { id } = await this.systems.find(transaction, context, idOrSlug);
      await this.portfolios.fill(transaction, context.organizationId);
      const topics = await this.benchmarks.topics(transaction, context.organizationId, id);
      return { topics: topics.sort((a, b) => ORDER.indexOf(a.topic) - ORDER.indexOf(b.topic)) };
    });
  }
}
