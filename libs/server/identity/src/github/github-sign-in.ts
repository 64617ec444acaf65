import { Injectable } from '@nestjs/common';
import type { DoneAtProvider } from '@pitwall/contracts';
import { Database, type SystemTransaction } from '@pitwall/server-db';
import { ProblemException } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Account, AccountRepository } from '../accounts/account.repository.ts';
import { AccountLog, type Origin, originOf } from '../events/account-log.ts';
import { IdentityNotices } from '../identities/identity-notices.ts';
import { ProviderIdentityRepository } from '../identities/provider-identity.repository.ts';
import { PendingSignIns } from '../pending/pending-sign-ins.ts';
import { refusedAnswer, troubleCode } from '../providers/provider-trouble.ts';
import { type BegunAtGitHub, GitHubApi, type GitHubPerson } from './github-api.ts';

type Intent = 'sign-in' | 'link' | 'confirm';
interface Begun extends BegunAtGitHub {
  kind: 'github';
  intent: Intent;
  to: string | null;
}

/** Whom GitHub's answer proves, and what for. */
export interface ProvedByGitHub {
  account: Account;
  did: DoneAtProvider['did'];
  to: string | null;
}

const DID = { 'sign-in': 'signed-in', link: 'linked', confirm: 'confirmed' } as const;
const LONGEST_NAME = 80;
const refused = (detail: string) => new ProblemException('authentication.failed', detail);

/**
 * Signing in with GitHub. A subject of GitHub is linked to an account by that account's owner alone, signed in; its
 * address only ever makes a new account.
 */
@Injectable()
export class GitHubSignIn {
  constructor(
    private readonly database: Database,
    private readonly github: GitHubApi,
    private readonly accounts: AccountRepository,
    private readonly identities: ProviderIdentityRepository,
    private readonly pending: PendingSignIns,
    private readonly notices: IdentityNotices,
    private readonly log: AccountLog,
  ) {}

  /** Where to go on. `userId` is the signed-in person who links, or confirms; null to sign in. */
  async begin(
    intent: Intent,
    userId: string | null,
    to: string | undefined,
    reply: FastifyReply,
  ): Promise<{ url: string }> {
    const { url, begun } = await this.github.begin();
    const content: Begun = { ...begun, kind: 'github', intent, to: to ?? null };
    await this.pending.begin(reply, 'provider', { userId, content: { ...content } });
    return { url };
  }

  /** Takes what GitHub has sent the browser back with. */
  async prove(request: FastifyRequest): Promise<ProvedByGitHub> {
    const { answer } = request.body as { answer: Record<string, string> };
    const taken = await this.pending.take(request, null, 'provider');
    const begun = taken?.content as Begun | undefined;
    if (begun?.kind !== 'github') throw over();
    const person = await this.github.finish(answer, begun).catch((error: unknown) => {
      request.log.warn({ code: troubleCode(error) }, 'an answer of GitHub was refused');
      throw error instanceof ProblemException ? error : refusedAnswer(error);
    });
    const done = { did: DID[begun.intent], to: begun.to };
    const origin = originOf(request);
    if (begun.intent === 'sign-in') return { account: await this.#admit(person, origin), ...done };
    const { account: session } = request.session;
    // Whoever has signed out meanwhile, or is another by now, did not ask for this.
    if (!session || session.through || session.userId !== taken?.userId) throw over();
    const account = { ...session, id: session.userId };
    if (begun.intent === 'link') await this.#link(account, person, origin);
    else if ((await this.#ownerOf(person)) !== session.userId)
      throw refused('This account of GitHub is not linked to yours.');
    return { account, ...done };
  }

  async #admit(person: GitHubPerson, origin: Origin): Promise<Account> {
    const { issuer } = this.github;
    return this.database.withSystem('sign a person in', async (transaction) => {
      const userId = await this.identities.findUser(transaction, issuer, person.subject);
      if (userId === null) return this.#create(transaction, person, origin);
      await this.identities.used(transaction, issuer, person.subject, person.login);
      const account = await this.accounts.find(transaction, userId);
      if (!account) throw refused('This account is gone.');
      return account;
    });
  }

  async #create(
    transaction: SystemTransaction,
    { subject, login, name, email }: GitHubPerson,
    origin: Origin,
  ): Promise<Account> {
    if (email === null)
      throw refused('GitHub has not verified your primary e-mail address. Verify it there first.');
    if (await this.accounts.findByEmail(transaction, email))
      throw refused(
        'There is an account with your address here already. Sign in to it by its own means, and link GitHub on its security page.',
      );
    const shown = name
      .replaceAll(/[\p{Cc}\p{Cs}]/gu, '')
      .trim()
      .slice(0, LONGEST_NAME);
    const account = await this.accounts.create(transaction, {
      email,
      name: shown || login,
      passwordHash: null,
      emailConfirmedAt: new Date(),
    });
    if (!account) throw refused('Somebody has just made an account with your address. Try again.');
    const { issuer } = this.github;
    await this.identities.link(transaction, { userId: account.id, issuer, subject, label: login });
    await this.log.record(transaction, account.id, 'account.created', origin, {
      way: 'github',
      label: login,
    });
    return account;
  }

  async #link(account: Account, { subject, login }: GitHubPerson, origin: Origin): Promise<void> {
    const { issuer } = this.github;
    await this.database.withSystem('keep an account', async (transaction) => {
      const owner = await this.identities.findUser(transaction, issuer, subject);
      if (owner === account.id) return;
      if (owner !== null)
        throw new ProblemException(
          'resource.taken',
          'This account of GitHub signs another person in here. Unlink it there first.',
        );
      const link = { userId: account.id, issuer, subject, label: login };
      await this.identities.link(transaction, link);
      await this.log.record(transaction, account.id, 'identity.linked', origin, {
        kind: 'github',
        label: login,
      });
      await this.notices.linked(transaction, account.email, 'GitHub', origin);
    });
  }

  async #ownerOf({ subject }: GitHubPerson): Promise<string | null> {
    return this.database.withSystem('sign a person in', (transaction) =>
      this.identities.findUser(transaction, this.github.issuer, subject),
    );
  }
}

const over = (): ProblemException =>
  refused(
    'This sign-in took too long, was used already, or was begun in another browser. Begin again.',
  );
