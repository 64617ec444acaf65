import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';
import { ProblemException, type TenantRequest } from '@pitwall/server-kernel';
import { invalid, SystemsService } from '@pitwall/server-systems';
import type { ReportSubject } from './report-source.service.ts';

interface Asked {
  system?: string | undefined;
  since?: string | undefined;
}
type Found = ReportSubject & { slug: string | null };

/** Finds what a report is about, as requests name it. */
@Injectable()
export class ReportSubjects {
  constructor(private readonly systems: SystemsService) {}

  /** @throws ProblemException `resource.not_found`, or `request.invalid` where `since` is still to come. */
  async find(
    transaction: TenantTransaction,
    context: TenantRequest,
    { system, since }: Asked,
  ): Promise<Found> {
    const at = since === undefined ? null : new Date(since);
    if (at !== null && at > new Date()) throw invalid('since', 'is still to come');
    if (system === undefined) return { systemId: null, since: at, slug: null };
    const { id, slug } = await this.systems.find(transaction, context, system);
    return { systemId: id, since: at, slug };
  }

  /** The same for what is kept or sent: about the whole organization it is of those alone who see all of it. */
  async toWrite(
    transaction: TenantTransaction,
    context: TenantRequest,
    asked: Asked,
  ): Promise<Found> {
    const found = await this.find(transaction, context, asked);
    if (found.systemId === null && context.systems)
      throw new ProblemException(
        'permission.denied',
        'You see chosen systems alone. Name the one that the report is about.',
      );
    return found;
  }
}
