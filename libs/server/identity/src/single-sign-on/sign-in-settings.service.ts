import { Inject, Injectable } from '@nestjs/common';
import type { SaveSignInConnection, SignInDomain, SignInSettings } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  CONFIGURATION,
  type Configuration,
  ENVELOPE,
  type Envelope,
  notFound,
  ProblemException,
  Secret,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { v7 as uuidv7 } from 'uuid';
import { outgoingErrorIn } from '../providers/provider-trouble.ts';
import { ConnectionRepository, type ConnectionRow } from './connection.repository.ts';
import { DomainTrust } from './domain-trust.ts';
import { DomainRepository, type DomainRow } from './domain.repository.ts';
import { OpenIdProvider, UnusableProviderError } from './openid-provider.ts';
import { redirectUriOf } from './redirect-uri.ts';

type Own = ConnectionRow & { people: number };

/** To what a connection's secret is bound where it is sealed. */
export const placeOfSecret = (organizationId: string, connectionId: string) => ({
  organization: organizationId,
  table: 'sign_in_connection',
  row: connectionId,
  field: 'client_secret',
});

/** An organization's own provider: what it is, checked when it is saved. */
@Injectable()
export class SignInSettingsService {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionRepository,
    private readonly domains: DomainRepository,
    private readonly trust: DomainTrust,
    private readonly provider: OpenIdProvider,
    private readonly audit: AuditLog,
    @Inject(ENVELOPE) private readonly envelope: Envelope,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async get(context: TenantRequest): Promise<SignInSettings> {
    return this.database.withTenant(context, (transaction) => this.#read(transaction, context));
  }

  /** Reads the provider's description first: nothing is saved that could sign nobody in. */
  async save(context: TenantRequest, asked: SaveSignInConnection): Promise<SignInSettings> {
    const before = await this.database.withTenant(context, (transaction) =>
      this.connections.own(transaction, context.organizationId),
    );
    const secret = this.#secretFor(before, asked);
    const { issuer, clientId } = asked;
    await this.#check({ issuer, clientId, clientSecret: secret });
    return this.database.withTenant(context, async (transaction) => {
      if (asked.enforced) await this.#refuseEnforcing(transaction, context, asked);
      await this.#write(transaction, context, before, asked, secret);
      await this.audit.record(transaction, context, {
        action: before ? 'sign-in.changed' : 'sign-in.set-up',
        subject: { type: 'organization', id: context.organizationId },
        before: before && factsOf(before),
        after: { ...factsOf(asked), secretChanged: asked.clientSecret !== undefined },
      });
      return this.#read(transaction, context);
    });
  }

  async remove(context: TenantRequest): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const before = await this.connections.own(transaction, context.organizationId);
      if (!before) throw notFound('provider');
      await this.connections.delete(transaction, context.organizationId);
      await this.audit.record(transaction, context, {
        action: 'sign-in.removed',
        subject: { type: 'organization', id: context.organizationId },
        before: factsOf(before),
      });
    });
  }

  /** Another provider, or another client of it, is another connection: the links and sessions of before end. */
  async #write(
    transaction: TenantTransaction,
    { organizationId }: TenantRequest,
    before: Own | null,
    { issuer, clientId, enabled, enforced, role }: SaveSignInConnection,
    secret: Secret,
  ): Promise<void> {
    const goesOn = before !== null && before.issuer === issuer && before.clientId === clientId;
    const id = goesOn ? before.id : uuidv7();
    const row = {
      issuer,
      clientId,
      clientSecret: this.envelope.seal(secret, placeOfSecret(organizationId, id)),
      enabled,
      enforced,
      role,
      checkedAt: new Date(),
    };
    if (goesOn) {
      await this.connections.update(transaction, id, row);
      return;
    }
    await this.connections.delete(transaction, organizationId);
    await this.connections.create(transaction, { id, organizationId, ...row });
  }

  #secretFor(before: Own | null, { issuer, clientId, clientSecret }: SaveSignInConnection): Secret {
    if (clientSecret !== undefined) return new Secret(clientSecret);
    if (before?.issuer === issuer && before.clientId === clientId) {
      const place = placeOfSecret(before.organizationId, before.id);
      return new Secret(this.envelope.open(before.clientSecret, place));
    }
    throw new ProblemException('request.invalid', 'Give the client secret of this provider.', {
      errors: [{ path: 'clientSecret', message: 'needed with a new issuer or client id' }],
    });
  }

  async #check(client: Parameters<OpenIdProvider['discover']>[0]): Promise<void> {
    try {
      await this.provider.discover(client);
    } catch (error) {
      const known =
        outgoingErrorIn(error) ?? (error instanceof UnusableProviderError ? error : null);
      const message = known
        ? `Not usable: ${known.message}`
        : 'This address does not describe an OpenID provider of this name.';
      throw new ProblemException('request.invalid', message, {
        errors: [{ path: 'issuer', message }],
        cause: error,
      });
    }
  }

  /** Enforcing what lets nobody in would lock everyone out but the owners. */
  async #refuseEnforcing(
    transaction: TenantTransaction,
    { organizationId }: TenantRequest,
    { enabled }: SaveSignInConnection,
  ): Promise<void> {
    const domains = await this.domains.list(transaction, organizationId);
    const message = !enabled
      ? 'switch the provider on first'
      : domains.some((domain) => this.trust.counts(domain))
        ? null
        : 'prove a domain first: without one nobody could come in';
    if (message === null) return;
    throw new ProblemException('request.invalid', 'Single sign-on cannot be the only way yet.', {
      errors: [{ path: 'enforced', message }],
    });
  }

  async #read(
    transaction: TenantTransaction,
    { organizationId }: TenantRequest,
  ): Promise<SignInSettings> {
    const own = await this.connections.own(transaction, organizationId);
    const domains = await this.domains.list(transaction, organizationId);
    return {
      connection: own && {
        ...factsOf(own),
        id: own.id,
        checkedAt: own.checkedAt.toISOString(),
        people: own.people,
      },
      domains: domains.map((row) => presentDomain(row, this.trust.counts(row))),
      callbackUrl: redirectUriOf(this.configuration.publicUrl, organizationId),
    };
  }
}

const factsOf = (
  row: Pick<SaveSignInConnection, 'issuer' | 'clientId'> &
    Pick<Own, 'enabled' | 'enforced' | 'role'>,
) => ({
  issuer: row.issuer,
  clientId: row.clientId,
  enabled: row.enabled,
  enforced: row.enforced,
  role: row.role as SaveSignInConnection['role'],
});

export const recordNameOf = (domain: string): string => `_pitwall.${domain}`;

export const presentDomain = (
  { id, domain, record, proof }: DomainRow,
  counts: boolean,
): SignInDomain => ({
  id,
  domain,
  state: !counts ? 'waiting' : proof === 'dns' ? 'proven' : 'trusted',
  record: { name: recordNameOf(domain), value: record },
});
