import { Inject, Injectable } from '@nestjs/common';
import {
  CONFIGURATION,
  type Configuration,
  type GitHubConfiguration,
  type GuardedClient,
  OUTGOING,
  ProblemException,
} from '@pitwall/server-kernel';
import * as openid from 'openid-client';
import { z } from 'zod';
import { guardedFetch } from '../providers/guarded-fetch.ts';

const userSchema = z.object({
  id: z.int().positive(),
  login: z.string().min(1).max(100),
  name: z.string().nullish(),
});
const emailsSchema = z.array(
  z.object({ email: z.string(), verified: z.boolean(), primary: z.boolean() }),
);

/** Whom GitHub says the person is. */
export interface GitHubPerson {
  /** By which GitHub names the account for good; logins change hands. */
  subject: string;
  login: string;
  name: string;
  /** The primary address; null where GitHub has not verified it. */
  email: string | null;
}

export interface BegunAtGitHub {
  state: string;
  verifier: string;
}

const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };
const SCOPE = 'read:user user:email';
const PAGE = 100;

/** Speaks OAuth 2.0 with GitHub, or a GitHub Enterprise Server, with PKCE and state. */
@Injectable()
export class GitHubApi {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(OUTGOING) private readonly outgoing: GuardedClient,
  ) {}

  get offered(): boolean {
    return this.configuration.github !== null;
  }

  /** Where subjects are from: those of two servers are never the same. */
  get issuer(): string {
    return this.#settings().url;
  }

  async begin(): Promise<{ url: string; begun: BegunAtGitHub }> {
    const begun = { state: openid.randomState(), verifier: openid.randomPKCECodeVerifier() };
    const url = openid.buildAuthorizationUrl(this.#client(), {
      redirect_uri: this.#redirectUri,
      scope: SCOPE,
      state: begun.state,
      code_challenge: await openid.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, begun };
  }

  /** Who came back. The token that says so is used for these two questions and kept nowhere. */
  async finish(
    answer: Readonly<Record<string, string>>,
    { state, verifier }: BegunAtGitHub,
  ): Promise<GitHubPerson> {
    const address = new URL(this.#redirectUri);
    address.search = new URLSearchParams(answer).toString();
    const { access_token: token } = await openid.authorizationCodeGrant(this.#client(), address, {
      expectedState: state,
      pkceCodeVerifier: verifier,
    });
    const user = await this.#ask('/user', userSchema, token);
    const emails = await this.#ask(`/user/emails?per_page=${PAGE}`, emailsSchema, token);
    const primary = emails.find((one) => one.primary && one.verified);
    const known = z.email().max(254).safeParse(primary?.email);
    return {
      subject: String(user.id),
      login: user.login,
      name: user.name ?? user.login,
      email: known.success ? known.data : null,
    };
  }

  async #ask<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    token: string,
  ): Promise<z.output<Schema>> {
    const response = await this.outgoing.request(`${this.#apiUrl}${path}`, {
      headers: { ...HEADERS, authorization: `Bearer ${token}` },
      redirects: 'return',
    });
    if (!response.ok)
      throw new ProblemException(
        'service.unavailable',
        'GitHub does not say who you are. Try again.',
      );
    return response.json(schema);
  }

  #client(): openid.Configuration {
    const { url, clientId, clientSecret } = this.#settings();
    const client = new openid.Configuration(
      {
        issuer: url,
        authorization_endpoint: `${url}/login/oauth/authorize`,
        token_endpoint: `${url}/login/oauth/access_token`,
      },
      clientId,
      undefined,
      openid.ClientSecretPost(clientSecret.reveal()),
    );
    client[openid.customFetch] = guardedFetch(this.outgoing);
    if (this.configuration.outgoing.allowHttp) openid.allowInsecureRequests(client);
    return client;
  }

  get #redirectUri(): string {
    return `${this.configuration.publicUrl}/sign-in/github`;
  }

  /** GitHub itself has its API on a host of its own, a server of one's own below a path. */
  get #apiUrl(): string {
    const { url } = this.#settings();
    return url === 'https://github.com' ? 'https://api.github.com' : `${url}/api/v3`;
  }

  #settings(): GitHubConfiguration {
    const { github } = this.configuration;
    if (github === null)
      throw new ProblemException(
        'resource.not_found',
        'This Pitwall does not let people sign in with GitHub.',
      );
    return github;
  }
}
