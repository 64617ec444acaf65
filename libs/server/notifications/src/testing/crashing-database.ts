import { Database, type SystemTransaction, type TenantTransaction } from '@pitwall/server-db';

export class Crash extends Error {
  override name = 'Crash';
}

/** Where a process dies at a transaction: before it, within it, or after its commit, when nobody hears of it. */
export type CrashPoint = 'before' | 'within' | 'after';

/** A database whose process dies at chosen transactions. `plan` says so for each in turn; none when it is empty. */
export class CrashingDatabase extends Database {
  plan: (CrashPoint | null)[] = [];

  override withTenant<Result>(
    context: Parameters<Database['withTenant']>[0],
    run: (transaction: TenantTransaction) => Promise<Result>,
  ): Promise<Result> {
    return this.dying(run, (dying) => super.withTenant(context, dying));
  }

  override withSystem<Result>(
    reason: Parameters<Database['withSystem']>[0],
    run: (transaction: SystemTransaction) => Promise<Result>,
  ): Promise<Result> {
    return this.dying(run, (dying) => super.withSystem(reason, dying));
  }

  private async dying<Transaction, Result>(
    run: (transaction: Transaction) => Promise<Result>,
    commit: (run: (transaction: Transaction) => Promise<Result>) => Promise<Result>,
  ): Promise<Result> {
    const point = this.plan.shift() ?? null;
    if (point === 'before') throw new Crash(point);
    const result = await commit(async (transaction) => {
      const ran = await run(transaction);
      if (point === 'within') throw new Crash(point);
      return ran;
    });
    if (point === 'after') throw new Crash(point);
    return result;
  }
}
