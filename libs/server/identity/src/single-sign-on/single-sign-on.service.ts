import { Inject, Injectable } from '@nestjs/common';
import {
  type BeginSingleSignOn,
  type DoneAtProvider,
  FRESH_MINUTES,
  type SingleSignOnAnswer,
} from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import {
  CONFIGURATION,
  type Configuration,
  ENVELOPE,
  type Envelope,
  ProblemException,
  Secret,
} from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.repository.ts';
import { originOf } from '../events/account-log.ts';
import { PendingSignIns } from '../pending/pending-sign-ins.ts';
import { refusedAnswer, troubleCode } from '../providers/provider-trouble.ts';
import { ConnectionRepository, type UsableConnection } from './connection.repository.ts';
import { ConnectionOffers } from './connection-offers.ts';
import { DomainTrust } from './domain-trust.ts';
import { type Begun, type Claims, OpenIdProvider } from './openid-provider.ts';
import { PersonAtProvider } from './person-at-provider.ts';
import { redirectUriOf } from './redirect-uri.ts';
import { placeOfSecret } from './sign-in-settings.service.ts';

/** What was begun, and for whom: bound to the browser by a cookie, and used once. */
interface BegunSignOn extends Begun {
  kind: 'organization';
  connectionId: string;
  organizationId: string;
  intent: 'sign-in' | 'link' | 'confirm';
  to: string | null;
}

/** Whom the provider's answer proves, and what for. */
export interface ProvedByProvider {
  account: Account;
  /** Whose provider it is. */
  organizationId: string;
  connectionId: string;
  /** When the person proved who they are at the provider; the beginning of time where it does not say. */
  authenticatedAt: Date;
  did: DoneAtProvider['did'];
  to: string | null;
}

interface Aim {
  intent: BegunSignOn['intent'];
  /** Whose session asked for it; null for a sign-in. */
  userId: string | null;
  to?: string | undefined;
  loginHint?: string | undefined;
}

/** Signing in through an organization's provider: begun here, answered there, finished here. */
@Injectable()
export class SingleSignOn {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionRepository,
    private readonly domains: DomainTrust,
    private readonly offers: ConnectionOffers,
    private readonly provider: OpenIdProvider,
    private readonly people: PersonAtProvider,
    private readonly pending: PendingSignIns,
    @Inject(ENVELOPE) private readonly envelope: Envelope,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Where to go on, by an address of the organization's domain or by its slug. Throws `resource.not_found`. */
  async begin(
    asked: BeginSingleSignOn,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ url: string }> {
    const connection = await this.database.withSystem('sign a person in', async (transaction) => {
      if ('organization' in asked)
        return this.connections.findUsableBySlug(transaction, asked.organization);
      const domain = await this.domains.ownerOf(transaction, asked.email);
      return domain && this.connections.findUsableOf(transaction, domain.organizationId);
    });
    if (!connection) throw none();
    const loginHint = 'email' in asked ? asked.email : undefined;
    const aim = { intent: 'sign-in', userId: null, to: asked.to, loginHint } as const;
    return this.#begin(connection, aim, request, reply);
  }

  /** For a person who is signed in by their own means: adds this way in. */
  async beginLink(
    person: Pick<Account, 'id' | 'email' | 'emailConfirmed'>,
    { organization, to }: { organization: string; to?: string | undefined },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ url: string }> {
    const connection = await this.database.withSystem('keep an account', async (transaction) => {
      const usable = await this.offers.of(transaction, person);
      return usable.find((one) => one.organization.slug === organization);
    });
    if (!connection) throw none();
    return this.#begin(connection, { intent: 'link', userId: person.id, to }, request, reply);
  }

  /** For a session that a provider has made: has it prove anew who the person is. */
  async beginConfirm(
    { userId, connectionId }: { userId: string; connectionId: string },
    to: string | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ url: string }> {
    const connection = await this.#find(connectionId);
    return this.#begin(connection, { intent: 'confirm', userId, to }, request, reply);
  }

  /** Takes what the provider has sent the browser back with. Whatever is wrong with it admits nobody. */
  async prove(request: FastifyRequest): Promise<ProvedByProvider> {
    const { organization, answer } = request.body as SingleSignOnAnswer;
    const taken = await this.pending.take(request, null, 'provider');
    const begun = taken?.content as BegunSignOn | undefined;
    // Each organization has an address of its own to come back to, so that no answer is taken for another's.
    if (begun?.kind !== 'organization' || begun.organizationId !== organization) throw over();
    const connection = await this.#find(begun.connectionId);
    const claims = await this.#claims(connection, answer, begun, request);
    const account = await this.#account(connection, claims, begun.intent, taken?.userId, request);
    return {
      account,
      organizationId: connection.organizationId,
      connectionId: connection.id,
      authenticatedAt: new Date(Math.min((claims.auth_time ?? 0) * 1_000, Date.now())),
      did: DID[begun.intent],
      to: begun.to,
    };
  }

  async #account(
    connection: UsableConnection,
    claims: Claims,
    intent: BegunSignOn['intent'],
    userId: string | null | undefined,
    request: FastifyRequest,
  ): Promise<Account> {
    const origin = originOf(request);
    if (intent === 'sign-in') return this.people.admit(connection, claims, origin);
    const { account: session } = request.session;
    // Whoever has signed out meanwhile, or is another by now, did not ask for this.
    if (!session || session.userId !== userId) throw over();
    if (intent === 'link') {
      if (session.through) throw over();
      await this.people.link(connection, claims, session.userId, origin);
    } else if (
      session.through?.connectionId !== connection.id ||
      !(await this.people.isPerson(connection, claims, session.userId))
    )
      throw new ProblemException(
        'authentication.failed',
        'You confirmed as somebody else. Sign out to go on as them.',
      );
    return { ...session, id: session.userId };
  }

  async #claims(
    connection: UsableConnection,
    answer: SingleSignOnAnswer['answer'],
    begun: Begun,
    request: FastifyRequest,
  ): Promise<Claims> {
    try {
      const configuration = await this.provider.discover(this.#clientOf(connection));
      return await this.provider.finish(
        configuration,
        this.#redirectUri(connection),
        answer,
        begun,
      );
    } catch (error) {
      request.log.warn(
        { code: troubleCode(error), connectionId: connection.id },
        'an answer of a provider was refused',
      );
      throw refusedAnswer(error);
    }
  }

  async #begin(
    connection: UsableConnection,
    { intent, userId, to, loginHint }: Aim,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ url: string }> {
    const maxAge = intent === 'confirm' ? FRESH_MINUTES * 60 : null;
    const { url, begun } = await this.provider
      .discover(this.#clientOf(connection))
      .then((configuration) =>
        this.provider.begin(configuration, this.#redirectUri(connection), { maxAge, loginHint }),
      )
      .catch((error: unknown) => {
        request.log.warn(
          { code: troubleCode(error), connectionId: connection.id },
          'a provider could not be reached',
        );
        throw new ProblemException(
          'service.unavailable',
          `The provider of ${connection.organization.name} cannot be reached now. Try again, or ask who runs it.`,
        );
      });
    const content: BegunSignOn = {
      ...begun,
      kind: 'organization',
      connectionId: connection.id,
      organizationId: connection.organizationId,
      intent,
      to: to ?? null,
    };
    await this.pending.begin(reply, 'provider', { userId, content: { ...content } });
    return { url };
  }

  async #find(id: string): Promise<UsableConnection> {
    const connection = await this.database.withSystem('sign a person in', (transaction) =>
      this.connections.findUsable(transaction, id),
    );
    if (!connection) throw over();
    return connection;
  }

  #clientOf({ id, organizationId, issuer, clientId, clientSecret }: UsableConnection) {
    const opened = this.envelope.open(clientSecret, placeOfSecret(organizationId, id));
    return { issuer, clientId, clientSecret: new Secret(opened) };
  }

  #redirectUri({ organizationId }: UsableConnection): string {
    return redirectUriOf(this.configuration.publicUrl, organizationId);
  }
}

const DID = { 'sign-in': 'signed-in', link: 'linked', confirm: 'confirmed' } as const;

const none = (): ProblemException =>
  new ProblemException(
    'resource.not_found',
    'No single sign-on is set up for this. Sign in another way, or ask an admin of your organization.',
  );

const over = (): ProblemException =>
  new ProblemException(
    'authentication.failed',
    'This sign-in took too long, was used already, or was begun in another browser. Begin again.',
  );
