import { Inject, Injectable } from '@nestjs/common';
import type { FactorAdded, Factors, SecondFactor, TotpSetup } from '@pitwall/contracts';
import { Database, type SystemTransaction } from '@pitwall/server-db';
import { ENVELOPE, type Envelope, notFound, ProblemException } from '@pitwall/server-kernel';
import { AccountLog, type Origin } from '../events/account-log.ts';
import { WaysLeft } from '../identities/ways-left.ts';
import { SessionRepository } from '../sessions/session.repository.ts';
import { FactorNotices } from './factor-notices.ts';
import { FactorRepository, type PasskeyRow } from './factor.repository.ts';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts';
import { newTotpSecret, totpStep, totpUri } from './totp.ts';

const REASON = 'keep an account';
const placeOf = (userId: string) => ({
  organization: null,
  table: 'totp_factor',
  row: userId,
  field: 'secret',
});

interface Owner {
  userId: string;
  email: string;
  /** The session that acts; it goes on, all others end. */
  sessionId: string;
}

type FactorAction =
  'factor.totp-added' | 'factor.totp-removed' | 'factor.passkey-added' | 'factor.passkey-removed';

/** Second factors: an authenticator app, passkeys, and codes on paper. */
@Injectable()
export class FactorsService {
  constructor(
    private readonly database: Database,
    private readonly factors: FactorRepository,
    private readonly notices: FactorNotices,
    private readonly sessions: SessionRepository,
    private readonly waysLeft: WaysLeft,
    private readonly log: AccountLog,
    @Inject(ENVELOPE) private readonly envelope: Envelope,
  ) {}

  async get(userId: string): Promise<Factors> {
    return this.database.withSystem(REASON, async (transaction) => {
      const totp = await this.factors.totp(transaction, userId);
      const passkeys = await this.factors.passkeys(transaction, userId);
      return {
        totpSince: totp?.confirmedAt?.toISOString() ?? null,
        passkeys: passkeys.map(presentPasskey),
        recoveryCodes: await this.factors.countRecoveryCodes(transaction, userId),
      };
    });
  }

  /** By what the second half of a sign-in can be given; empty where the first is all there is. */
  async waysOf(userId: string): Promise<SecondFactor['ways']> {
    const { totpSince, passkeys, recoveryCodes } = await this.get(userId);
    const ways: SecondFactor['ways'] = [];
    if (passkeys.length > 0) ways.push('passkey');
    if (totpSince !== null) ways.push('totp');
    if (ways.length > 0 && recoveryCodes > 0) ways.push('recovery-code');
    return ways;
  }

  /** A new secret, which counts once a code of it was shown. */
  async beginTotp({ userId, email }: Pick<Owner, 'userId' | 'email'>): Promise<TotpSetup> {
    const secret = newTotpSecret();
    const begun = await this.database.withSystem(REASON, (transaction) =>
      this.factors.beginTotp(transaction, userId, this.envelope.seal(secret, placeOf(userId))),
    );
    if (!begun)
      throw new ProblemException(
        'resource.conflict',
        'An authenticator app is set up already. Remove it first.',
      );
    return { secret, uri: totpUri(secret, email) };
  }

  async confirmTotp(owner: Owner, code: string, origin: Origin): Promise<FactorAdded> {
    return this.database.withSystem(REASON, async (transaction) => {
      const totp = await this.factors.totp(transaction, owner.userId);
      if (!totp || totp.confirmedAt)
        throw new ProblemException('resource.conflict', 'Begin anew: there is no code to confirm.');
      const first = await this.isFirst(transaction, owner.userId);
      const step = totpStep(this.envelope.open(totp.secret, placeOf(owner.userId)), code);
      if (step === null || !(await this.factors.confirmTotp(transaction, owner.userId, step)))
        throw wrongCode('This is not the code that the app shows now.');
      return this.added(transaction, owner, first, 'factor.totp-added', origin);
    });
  }

  async removeTotp(owner: Owner, origin: Origin): Promise<void> {
    await this.database.withSystem(REASON, async (transaction) => {
      if (!(await this.factors.deleteTotp(transaction, owner.userId)))
        throw notFound('authenticator app');
      await this.removed(transaction, owner, 'factor.totp-removed', origin);
    });
  }

  /** Notes a new passkey. Throws `resource.taken` for one that is registered. */
  async addPasskey(
    owner: Owner,
    passkey: Omit<PasskeyRow, 'id' | 'userId' | 'createdAt' | 'lastUsedAt'>,
    origin: Origin,
  ): Promise<FactorAdded> {
    return this.database.withSystem(REASON, async (transaction) => {
      const first = await this.isFirst(transaction, owner.userId);
      if (!(await this.factors.addPasskey(transaction, { ...passkey, userId: owner.userId })))
        throw new ProblemException('resource.taken', 'This passkey is registered already.');
      return this.added(transaction, owner, first, 'factor.passkey-added', origin);
    });
  }

  /** Another name for a passkey, so that its owner knows which it is. It opens nothing that it did not open before. */
  async renamePasskey(userId: string, id: string, name: string): Promise<void> {
    const isThere = await this.database.withSystem(REASON, (transaction) =>
      this.factors.renamePasskey(transaction, userId, id, name),
    );
    if (!isThere) throw notFound('passkey');
  }

  async removePasskey(owner: Owner, id: string, origin: Origin): Promise<void> {
    await this.database.withSystem(REASON, async (transaction) => {
      if (!(await this.factors.deletePasskey(transaction, owner.userId, id)))
        throw notFound('passkey');
      await this.waysLeft.refuseNone(transaction, owner.userId);
      await this.removed(transaction, owner, 'factor.passkey-removed', origin);
    });
  }

  /** New recovery codes in place of all before. */
  async renewRecoveryCodes(
    { userId, sessionId }: Owner,
    origin: Origin,
  ): Promise<{ codes: string[] }> {
    return this.database.withSystem(REASON, async (transaction) => {
      if (await this.isFirst(transaction, userId))
        throw new ProblemException(
          'resource.conflict',
          'Set up an authenticator app or a passkey first.',
        );
      await this.sessions.endAll(transaction, userId, sessionId);
      await this.log.record(transaction, userId, 'factor.recovery-codes-made', origin);
      return { codes: await this.makeRecoveryCodes(transaction, userId) };
    });
  }

  /** Whether this code is right and was not used; it is used up by this. */
  async useTotp(userId: string, code: string): Promise<boolean> {
    return this.database.withSystem(REASON, async (transaction) => {
      const totp = await this.factors.totp(transaction, userId);
      if (!totp?.confirmedAt) return false;
      const step = totpStep(this.envelope.open(totp.secret, placeOf(userId)), code);
      return step !== null && (await this.factors.useTotpStep(transaction, userId, step));
    });
  }

  /** Whether this recovery code is good; it is used up by this. */
  async useRecoveryCode(userId: string, code: string, origin: Origin): Promise<boolean> {
    return this.database.withSystem(REASON, async (transaction) => {
      const hash = recoveryCodeHash(userId, code);
      if (!(await this.factors.useRecoveryCode(transaction, userId, hash))) return false;
      const left = await this.factors.countRecoveryCodes(transaction, userId);
      await this.log.record(transaction, userId, 'factor.recovery-code-used', origin, { left });
      return true;
    });
  }

  private async isFirst(transaction: SystemTransaction, userId: string): Promise<boolean> {
    const totp = await this.factors.totp(transaction, userId);
    const passkeys = await this.factors.passkeys(transaction, userId);
    return !totp?.confirmedAt && passkeys.length === 0;
  }

  private async added(
    transaction: SystemTransaction,
    owner: Owner,
    first: boolean,
    action: Extract<FactorAction, `${string}-added`>,
    origin: Origin,
  ): Promise<FactorAdded> {
    await this.#changed(transaction, owner, action, origin);
    return {
      recoveryCodes: first ? await this.makeRecoveryCodes(transaction, owner.userId) : null,
    };
  }

  /** Codes on paper stand in for a factor: without one they are for nothing. */
  private async removed(
    transaction: SystemTransaction,
    owner: Owner,
    action: Extract<FactorAction, `${string}-removed`>,
    origin: Origin,
  ): Promise<void> {
    if (await this.isFirst(transaction, owner.userId))
      await this.factors.replaceRecoveryCodes(transaction, owner.userId, []);
    await this.#changed(transaction, owner, action, origin);
  }

  /** Whoever came in before without the new factor, or with the old one, comes in anew. */
  async #changed(
    transaction: SystemTransaction,
    { userId, email, sessionId }: Owner,
    action: FactorAction,
    origin: Origin,
  ): Promise<void> {
    const sessions = await this.sessions.endAll(transaction, userId, sessionId);
    await this.log.record(transaction, userId, action, origin, { sessions });
    await this.notices.tell(transaction, email, action, origin);
  }

  private async makeRecoveryCodes(
    transaction: SystemTransaction,
    userId: string,
  ): Promise<string[]> {
    const codes = newRecoveryCodes();
    const hashes = codes.map((code) => recoveryCodeHash(userId, code));
    await this.factors.replaceRecoveryCodes(transaction, userId, hashes);
    return codes;
  }
}

export const wrongCode = (detail: string): ProblemException =>
  new ProblemException('request.invalid', detail, {
    errors: [{ path: 'code', message: 'this code is not right, or was used already' }],
  });

const presentPasskey = (row: PasskeyRow) => ({
  id: row.id,
  name: row.name,
  backedUp: row.backedUp,
  createdAt: row.createdAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});
