import { Inject, Injectable } from '@nestjs/common';
import type { SignInDomain } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import {
  CONFIGURATION,
  type Configuration,
  notFound,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { randomText } from '../tokens/secret-token.ts';
import { ConnectionRepository } from './connection.repository.ts';
import { DOMAIN_RECORDS, type ReadRecords } from './domain-records.ts';
import { DomainTrust } from './domain-trust.ts';
import { DomainRepository, type DomainRow } from './domain.repository.ts';
import { presentDomain, recordNameOf } from './sign-in-settings.service.ts';

const MOST = 50;

/** The e-mail domains that an organization's provider may speak for. */
@Injectable()
export class SignInDomainsService {
  constructor(
    private readonly database: Database,
    private readonly domains: DomainRepository,
    private readonly connections: ConnectionRepository,
    private readonly trust: DomainTrust,
    private readonly audit: AuditLog,
    @Inject(DOMAIN_RECORDS) private readonly records: ReadRecords,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Names a domain. It counts once it is proven, or at once where this installation asks for no proof. */
  async add(context: TenantRequest, domain: string): Promise<SignInDomain> {
    const trusted = this.configuration.trustUnprovenDomains;
    return this.database.withTenant(context, async (transaction) => {
      const { organizationId } = context;
      if ((await this.domains.list(transaction, organizationId)).length >= MOST)
        throw new ProblemException(
          'resource.conflict',
          `An organization has at most ${MOST} domains.`,
        );
      const row = {
        organizationId,
        domain,
        record: `pitwall-domain-verification=${randomText(32)}`,
        proof: trusted ? 'operator' : null,
      };
      if (!(await this.domains.add(transaction, row))) throw taken();
      const added = (await this.domains.list(transaction, organizationId)).find(
        (one) => one.domain === domain,
      );
      if (!added) throw notFound('domain');
      await this.audit.record(transaction, context, {
        action: 'sign-in.domain-added',
        subject: { type: 'sign-in-domain', id: added.id },
        after: { domain, trusted },
      });
      return this.#present(added);
    });
  }

  /** Looks for the TXT record. Throws `resource.conflict` where it is not there, or another has proven it. */
  async prove(context: TenantRequest, id: string): Promise<SignInDomain> {
    const row = await this.#find(context, id);
    if (row.proof === 'dns') return this.#present(row);
    const found = await this.records(recordNameOf(row.domain)).catch(() => {
      throw new ProblemException(
        'service.unavailable',
        `The name servers of ${row.domain} did not answer. Try again.`,
      );
    });
    if (!found.includes(row.record))
      throw new ProblemException(
        'resource.conflict',
        found.length === 0
          ? `There is no TXT record at ${recordNameOf(row.domain)} yet. New ones can take an hour to be seen.`
          : `The TXT record at ${recordNameOf(row.domain)} holds something else.`,
      );
    return this.database.withTenant(context, async (transaction) => {
      if (!(await this.domains.prove(transaction, row, 'dns'))) throw taken();
      await this.audit.record(transaction, context, {
        action: 'sign-in.domain-proven',
        subject: { type: 'sign-in-domain', id },
        after: { domain: row.domain },
      });
      return this.#present({ ...row, proof: 'dns' });
    });
  }

  /** Lets go of a domain. The last one stays while single sign-on is the only way in. */
  async remove(context: TenantRequest, id: string): Promise<void> {
    const row = await this.#find(context, id);
    await this.database.withTenant(context, async (transaction) => {
      const { organizationId } = context;
      const connection = await this.connections.own(transaction, organizationId);
      const others = (await this.domains.list(transaction, organizationId)).filter(
        (one) => one.id !== id && this.trust.counts(one),
      );
      if (connection?.enforced && others.length === 0 && this.trust.counts(row))
        throw new ProblemException(
          'resource.conflict',
          'Single sign-on is the only way in: without a domain nobody could come. Switch that off first.',
        );
      if (!(await this.domains.delete(transaction, id))) throw notFound('domain');
      await this.audit.record(transaction, context, {
        action: 'sign-in.domain-removed',
        subject: { type: 'sign-in-domain', id },
        before: { domain: row.domain },
      });
    });
  }

  async #find(context: TenantRequest, id: string): Promise<DomainRow> {
    const row = await this.database.withTenant(context, (transaction) =>
      this.domains.find(transaction, id),
    );
    if (!row) throw notFound('domain');
    return row;
  }

  #present(row: DomainRow): SignInDomain {
    return presentDomain(row, this.trust.counts(row));
  }
}

const taken = (): ProblemException =>
  new ProblemException(
    'resource.taken',
    'This domain is named here already, or another organization has proven that it is theirs.',
  );
