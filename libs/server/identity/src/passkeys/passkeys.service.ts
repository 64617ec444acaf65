import { Inject, Injectable } from '@nestjs/common';
import type { AddPasskey, AuthenticationResponse, FactorAdded } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { CONFIGURATION, type Configuration, ProblemException } from '@pitwall/server-kernel';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Origin } from '../events/account-log.ts';
import { FactorRepository, type PasskeyRow } from '../factors/factor.repository.ts';
import { FactorsService } from '../factors/factors.service.ts';

const REASON = 'keep an account';
const MOST = 20;
type Transports = NonNullable<
  Parameters<typeof verifyAuthenticationResponse>[0]['credential']['transports']
>;

interface Owner {
  userId: string;
  email: string;
  name: string;
  sessionId: string;
}

/** Passkeys (WebAuthn): registering and proving them. Challenges are kept by the caller, and work once. */
@Injectable()
export class PasskeysService {
  readonly #origin: string;
  readonly #site: string;

  constructor(
    private readonly database: Database,
    private readonly factors: FactorRepository,
    private readonly service: FactorsService,
    @Inject(CONFIGURATION) { publicUrl }: Configuration,
  ) {
    const { origin, hostname } = new URL(publicUrl);
    this.#origin = origin;
    this.#site = hostname;
  }

  /** Options for the browser to make a passkey; ones that the device has already are left out. */
  async registrationOptions({ userId, email, name }: Omit<Owner, 'sessionId'>) {
    const known = await this.of(userId);
    if (known.length >= MOST)
      throw new ProblemException(
        'resource.conflict',
        `There are ${MOST} passkeys already. Remove one that you do not use.`,
      );
    return generateRegistrationOptions({
      rpName: 'Pitwall',
      rpID: this.#site,
      userName: email,
      userDisplayName: name,
      userID: new TextEncoder().encode(userId),
      attestationType: 'none',
      excludeCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: transports as Transports,
      })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    });
  }

  /** Takes what the browser made. Throws `request.invalid` where it does not belong to the challenge. */
  async register(
    owner: Owner,
    challenge: string,
    { name, response }: AddPasskey,
    origin: Origin,
  ): Promise<FactorAdded> {
    const verified = await verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: this.#origin,
      expectedRPID: this.#site,
      requireUserVerification: true,
    }).catch(() => null);
    if (!verified?.verified)
      throw new ProblemException('request.invalid', 'The browser’s answer could not be verified.');
    const { credential, credentialBackedUp } = verified.registrationInfo;
    return this.service.addPasskey(
      owner,
      {
        name,
        credentialId: credential.id,
        publicKey: credential.publicKey,
        counter: BigInt(credential.counter),
        transports: response.response.transports,
        backedUp: credentialBackedUp,
      },
      origin,
    );
  }

  /** Options for the browser to prove a passkey: of one person, or of whoever the device knows. */
  async authenticationOptions(userId: string | null) {
    const known = userId === null ? [] : await this.of(userId);
    return generateAuthenticationOptions({
      rpID: this.#site,
      userVerification: 'required',
      allowCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: transports as Transports,
      })),
    });
  }

  /** Whose passkey this proves; null when it proves none, or a counter says that it may be a copy. */
  async prove(challenge: string, response: AuthenticationResponse): Promise<string | null> {
    const passkey = await this.database.withSystem(REASON, (transaction) =>
      this.factors.passkeyByCredential(transaction, response.id),
    );
    if (!passkey) return null;
    const verified = await verifyAuthenticationResponse({
      response: response as never,
      expectedChallenge: challenge,
      expectedOrigin: this.#origin,
      expectedRPID: this.#site,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: Number(passkey.counter),
        transports: passkey.transports as Transports,
      },
    }).catch(() => null);
    if (!verified?.verified) return null;
    const { newCounter, credentialBackedUp } = verified.authenticationInfo;
    const used = await this.database.withSystem(REASON, (transaction) =>
      this.factors.usePasskey(transaction, passkey.id, newCounter, credentialBackedUp),
    );
    return used ? passkey.userId : null;
  }

  private async of(userId: string): Promise<PasskeyRow[]> {
    return this.database.withSystem(REASON, (transaction) =>
      this.factors.passkeys(transaction, userId),
    );
  }
}
