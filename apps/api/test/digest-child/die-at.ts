import { Database } from '@pitwall/server-db';

/**
 * Where a worker dies: at which of the transactions of its handlers, or of those alone that send mails, and before it,
 * within it or after its commit.
 */
export interface Death {
  transaction: number;
  point: 'before' | 'within' | 'after';
  of: 'all' | 'mails';
}
export const POINTS: readonly Death['point'][] = ['before', 'within', 'after'];

/** A mail is read, sent, and marked as sent. */
export const BEFORE_SEND: Death = { of: 'mails', transaction: 1, point: 'after' };
export const BEFORE_MARK: Death = { of: 'mails', transaction: 2, point: 'before' };
export const AFTER_MARK: Death = { of: 'mails', transaction: 2, point: 'after' };

let begun = { all: 0, mails: 0 };
let death: Death | null = null;

/** From now on: counts the transactions anew, and dies at this one. Null: at none. */
export function dieAt(told: unknown): void {
  begun = { all: 0, mails: 0 };
  death = told as Death | null;
}

/** SIGKILL of the own process: nothing is cleaned up, and nothing after this line is run. */
function dieIf(own: typeof begun, point: Death['point']): void {
  if (death?.point === point && death.transaction === own[death.of])
    process.kill(process.pid, 'SIGKILL');
}

type Begin = (
  context: unknown,
  run: (transaction: unknown) => Promise<unknown>,
) => Promise<unknown>;

const dying = (begin: Begin): Begin =>
  async function (this: Database, context, run) {
    const isMail = context === 'send a mail';
    begun = { all: begun.all + 1, mails: begun.mails + Number(isMail) };
    // Those of mails have no number where this is of another kind.
    const own = { all: begun.all, mails: isMail ? begun.mails : 0 };
    process.send?.(own.all);
    dieIf(own, 'before');
    const result = await begin.call(this, context, async (transaction) => {
      const ran = await run(transaction);
      dieIf(own, 'within');
      return ran;
    });
    dieIf(own, 'after');
    return result;
  };

// The queue's own statements go another way: these are the transactions of what the jobs do.
const prototype = Database.prototype as unknown as Record<'withTenant' | 'withSystem', Begin>;
prototype.withTenant = dying(prototype.withTenant);
prototype.withSystem = dying(prototype.withSystem);
