import { Injectable } from '@nestjs/common';
import type { SystemTransaction } from '@pitwall/server-db';

export interface PasskeyRow {
  id: string;
  userId: string;
  name: string;
  credentialId: string;
  publicKey: Uint8Array;
  counter: bigint;
  transports: string[];
  backedUp: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
}

@Injectable()
export class FactorRepository {
  async totp(transaction: SystemTransaction, userId: string) {
    return transaction.totpFactor.findUnique({ where: { userId } });
  }

  /** A new secret that is not confirmed yet, in place of another such one; false when one is confirmed. */
  async beginTotp(
    transaction: SystemTransaction,
    userId: string,
    secret: string,
  ): Promise<boolean> {
    await transaction.totpFactor.deleteMany({ where: { userId, confirmedAt: null } });
    const { count } = await transaction.totpFactor.createMany({
      data: [{ userId, secret }],
      skipDuplicates: true,
    });
    return count > 0;
  }

  async confirmTotp(
    transaction: SystemTransaction,
    userId: string,
    step: number,
  ): Promise<boolean> {
    const { count } = await transaction.totpFactor.updateMany({
      where: { userId, confirmedAt: null },
      data: { confirmedAt: new Date(), lastStep: step },
    });
    return count > 0;
  }

  /** Uses a code's step up; false when it, or a later one, was used before. */
  async useTotpStep(
    transaction: SystemTransaction,
    userId: string,
    step: number,
  ): Promise<boolean> {
    const { count } = await transaction.totpFactor.updateMany({
      where: { userId, confirmedAt: { not: null }, lastStep: { lt: step } },
      data: { lastStep: step },
    });
    return count > 0;
  }

  async deleteTotp(transaction: SystemTransaction, userId: string): Promise<boolean> {
    const { count } = await transaction.totpFactor.deleteMany({
      where: { userId, confirmedAt: { not: null } },
    });
    return count > 0;
  }

  async passkeys(transaction: SystemTransaction, userId: string): Promise<PasskeyRow[]> {
    return transaction.passkey.findMany({ where: { userId }, orderBy: { id: 'asc' } });
  }

  async passkeyByCredential(
    transaction: SystemTransaction,
    credentialId: string,
  ): Promise<PasskeyRow | null> {
    return transaction.passkey.findUnique({ where: { credentialId } });
  }

  /** False when the credential is registered already. */
  async addPasskey(
    transaction: SystemTransaction,
    passkey: Omit<PasskeyRow, 'id' | 'createdAt' | 'lastUsedAt'>,
  ): Promise<boolean> {
    const { count } = await transaction.passkey.createMany({
      data: [{ ...passkey, publicKey: new Uint8Array(passkey.publicKey) }],
      skipDuplicates: true,
    });
    return count > 0;
  }

  /** Notes a use. False when the counter did not grow: then the credential may have been copied. */
  async usePasskey(
    transaction: SystemTransaction,
    id: string,
    counter: number,
    backedUp: boolean,
  ): Promise<boolean> {
    const { count } = await transaction.passkey.updateMany({
      where: { id, ...(counter === 0 ? { counter: 0 } : { counter: { lt: counter } }) },
      data: { counter, backedUp, lastUsedAt: new Date() },
    });
    return count > 0;
  }

  async renamePasskey(
    transaction: SystemTransaction,
    userId: string,
    id: string,
    name: string,
  ): Promise<boolean> {
    const { count } = await transaction.passkey.updateMany({
      where: { userId, id },
      data: { name },
    });
    return count > 0;
  }

  async deletePasskey(
    transaction: SystemTransaction,
    userId: string,
    id: string,
  ): Promise<boolean> {
    const { count } = await transaction.passkey.deleteMany({ where: { userId, id } });
    return count > 0;
  }

  async countRecoveryCodes(transaction: SystemTransaction, userId: string): Promise<number> {
    return transaction.recoveryCode.count({ where: { userId, usedAt: null } });
  }

  /** New codes in place of all before. */
  async replaceRecoveryCodes(
    transaction: SystemTransaction,
    userId: string,
    hashes: string[],
  ): Promise<void> {
    await transaction.recoveryCode.deleteMany({ where: { userId } });
    await transaction.recoveryCode.createMany({
      data: hashes.map((codeHash) => ({ userId, codeHash })),
    });
  }

  async useRecoveryCode(
    transaction: SystemTransaction,
    userId: string,
    codeHash: string,
  ): Promise<boolean> {
    const { count } = await transaction.recoveryCode.updateMany({
      where: { userId, codeHash, usedAt: null },
      data: { usedAt: new Date() },
    });
    return count > 0;
  }

  /** Every factor of a person, codes on paper included. */
  async deleteAll(transaction: SystemTransaction, userId: string): Promise<void> {
    await transaction.totpFactor.deleteMany({ where: { userId } });
    await transaction.passkey.deleteMany({ where: { userId } });
    await transaction.recoveryCode.deleteMany({ where: { userId } });
  }
}
