import { Authenticator } from '@fastify/passport';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountsService } from '../accounts/accounts.service.ts';
import { SignInLinks } from '../accounts/sign-in-links.ts';
import type { Account } from '../accounts/account.repository.ts';
import { ApiTokenStrategy } from '../strategies/api-token.strategy.ts';
import { GitHubSignIn } from '../github/github-sign-in.ts';
import { ProviderStrategy } from '../providers/provider.strategy.ts';
import { SingleSignOn } from '../single-sign-on/single-sign-on.service.ts';
import { PasskeyStrategy } from '../strategies/passkey.strategy.ts';
import { passwordStrategy } from '../strategies/password.strategy.ts';
import { SignInLinkStrategy } from '../strategies/sign-in-link.strategy.ts';
import { PasskeysService } from '../passkeys/passkeys.service.ts';
import { PendingSignIns } from '../pending/pending-sign-ins.ts';
import { ApiTokensService } from '../tokens/api-tokens.service.ts';

export type WayIn = 'local' | 'sign-in-link' | 'api-token' | 'passkey' | 'openid' | 'github';

/** Passport with every way in that this installation offers. */
@Injectable()
export class WaysIn {
  readonly passport = new Authenticator();

  constructor(
    accounts: AccountsService,
    links: SignInLinks,
    tokens: ApiTokensService,
    pending: PendingSignIns,
    passkeys: PasskeysService,
    singleSignOn: SingleSignOn,
    gitHub: GitHubSignIn,
  ) {
    this.passport.use('local', passwordStrategy(accounts));
    this.passport.use(new SignInLinkStrategy(links));
    this.passport.use(new ApiTokenStrategy(tokens));
    this.passport.use(new ProviderStrategy('openid', (request) => singleSignOn.prove(request)));
    this.passport.use(new ProviderStrategy('github', (request) => gitHub.prove(request)));
    this.passport.use(
      new PasskeyStrategy(async (request, response) => {
        // The challenge was made for nobody in particular, in this browser, and works once.
        const asked = await pending.take(request, null, 'passkey');
        if (!asked || asked.userId !== null) return null;
        const { challenge } = asked.content as { challenge: string };
        const userId = await passkeys.prove(challenge, response);
        return userId === null ? null : accounts.find(userId);
      }),
    );
    this.passport.registerUserSerializer(async (account: Account) => account.id);
    // The session's row has brought the person along already.
    this.passport.registerUserDeserializer(
      async (_id: string, request) => request.session.account ?? null,
    );
  }

  /** Runs one strategy on a request; null when it admits nobody. */
  async admit<Who>(way: WayIn, request: FastifyRequest, reply: FastifyReply): Promise<Who | null> {
    return new Promise((resolve, reject) => {
      const handler = this.passport.authenticate(
        way,
        { session: false },
        async (_request, _reply, error, who) => {
          if (error) reject(error);
          else resolve((who as Who | undefined) || null);
        },
      );
      Promise.resolve(handler.call(request.server, request, reply)).catch(reject);
    });
  }
}
