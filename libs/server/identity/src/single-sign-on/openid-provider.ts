import { Inject, Injectable } from '@nestjs/common';
import {
  CONFIGURATION,
  type Configuration,
  type GuardedClient,
  OUTGOING,
  type Secret,
} from '@pitwall/server-kernel';
import * as openid from 'openid-client';
import { z } from 'zod';
import { guardedFetch } from '../providers/guarded-fetch.ts';

/** What an organization's provider is told that this installation is. */
export interface ProviderClient {
  issuer: string;
  clientId: string;
  clientSecret: Secret;
}

/** What was sent along, and must be found again in the answer. */
export interface Begun {
  state: string;
  nonce: string;
  verifier: string;
  /** Seconds since the person proved who they are at the provider; null for any. */
  maxAge: number | null;
}

const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  email: z.email().max(254).optional(),
  // Some providers send it as a text.
  email_verified: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])
    .optional()
    .catch(undefined),
  name: z.string().optional().catch(undefined),
  auth_time: z.number().optional(),
});
export type Claims = z.infer<typeof claimsSchema>;

const SCOPE = 'openid email profile';

/** Thrown for a provider that describes itself in a way that we cannot use. */
export class UnusableProviderError extends Error {
  override name = 'UnusableProviderError';
}

/** Speaks OpenID Connect: the code flow with PKCE, state and nonce, by openid-client. */
@Injectable()
export class OpenIdProvider {
  constructor(
    @Inject(OUTGOING) private readonly outgoing: GuardedClient,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Reads what the provider says of itself. Throws an `OutgoingError` within, or an `UnusableProviderError`. */
  async discover({
    issuer,
    clientId,
    clientSecret,
  }: ProviderClient): Promise<openid.Configuration> {
    const { allowHttp } = this.configuration.outgoing;
    const found = await openid.discovery(new URL(issuer), clientId, undefined, openid.None(), {
      [openid.customFetch]: guardedFetch(this.outgoing),
      execute: allowHttp ? [openid.allowInsecureRequests] : [],
    });
    const server = found.serverMetadata();
    for (const name of ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const)
      refuseUnusable(server[name], name, allowHttp);
    const secret = clientSecret.reveal();
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const configuration = new openid.Configuration(
      server,
      clientId,
      undefined,
      methods.includes('client_secret_basic')
        ? openid.ClientSecretBasic(secret)
        : openid.ClientSecretPost(secret),
    );
    configuration[openid.customFetch] = guardedFetch(this.outgoing);
    if (allowHttp) openid.allowInsecureRequests(configuration);
    // The signature of the ID token is verified too, not only the channel it came by.
    openid.enableNonRepudiationChecks(configuration);
    return configuration;
  }

  /** Where to send the browser, and what its answer must hold. */
  async begin(
    configuration: openid.Configuration,
    redirectUri: string,
    { maxAge = null, loginHint }: { maxAge?: number | null; loginHint?: string | undefined },
  ): Promise<{ url: string; begun: Begun }> {
    const begun: Begun = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
      maxAge,
    };
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: SCOPE,
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
      ...(maxAge === null ? {} : { max_age: String(maxAge), prompt: 'login' }),
      ...(loginHint === undefined ? {} : { login_hint: loginHint }),
    });
    return { url: url.href, begun };
  }

  /** What the provider says of the person, once everything about its answer was verified. */
  async finish(
    configuration: openid.Configuration,
    redirectUri: string,
    answer: Readonly<Record<string, string>>,
    { state, nonce, verifier, maxAge }: Begun,
  ): Promise<Claims> {
    const address = new URL(redirectUri);
    address.search = new URLSearchParams(answer).toString();
    const tokens = await openid.authorizationCodeGrant(configuration, address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(maxAge === null ? {} : { maxAge }),
    });
    const claims = claimsSchema.parse(tokens.claims());
    if (claims.email !== undefined || !configuration.serverMetadata().userinfo_endpoint)
      return claims;
    // The address may stand in the userinfo alone, which must be about the same person.
    const info = await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub);
    return { ...claimsSchema.parse(info), auth_time: claims.auth_time };
  }
}

/** The browser is sent to these, or a secret is: an address of another kind would be somebody's trick. */
function refuseUnusable(address: string | undefined, name: string, allowHttp: boolean): void {
  const protocol = address !== undefined && URL.canParse(address) ? new URL(address).protocol : '';
  if (protocol === 'https:' || (allowHttp && protocol === 'http:')) return;
  throw new UnusableProviderError(`The provider’s description has no usable ${name}.`);
}
