import { Injectable } from '@nestjs/common';
import type { SqlTransaction, TenantTransaction } from '@pitwall/server-db';
import { ReleasedCatalogues } from '../released-catalogues.ts';
import { CatalogueChoiceRepository } from './catalogue-choice.repository.ts';

/** The release that an organization reads: the one it began with, until it takes another. */
@Injectable()
export class CatalogueChoices {
  constructor(
    private readonly releases: ReleasedCatalogues,
    private readonly choices: CatalogueChoiceRepository,
  ) {}

  /** The carried release where the organization has not begun yet. */
  async chosen(transaction: TenantTransaction | SqlTransaction): Promise<string> {
    return (await this.choices.version(transaction)) ?? this.releases.current().version;
  }

  /** What a new system starts with. From the first on, the organization stays there until it moves. */
  async begun(transaction: TenantTransaction, organizationId: string): Promise<string> {
    await this.choices.begin(transaction, organizationId, this.releases.current().version);
    return this.chosen(transaction);
  }

  async choose(
    transaction: TenantTransaction,
    organizationId: string,
    version: string,
  ): Promise<void> {
    await this.choices.choose(transaction, organizationId, version);
  }
}
