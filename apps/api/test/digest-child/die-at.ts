import { Database } from '@pitwall/server-db';

/** Where a worker dies: at which of the transactions of its handlers, and before it, within it or after its commit. */
export interface Death {
  transaction: number;
  point: 'before' | 'within' | 'after';
}
export const POINTS: readonly Death['point'][] = ['before', 'within', 'after'];

let begun = 0;
let death: Death | null = null;

/** From now on: counts the transactions anew, and dies at this one. Null: at none. */
export function dieAt(told: unknown): void {
  begun = 0;
  death = told as Death | null;
}

/** SIGKILL of the own process: nothing is cleaned up, and nothing after this line is run. */
function dieIf(transaction: number, point: Death['point']): void {
  if (death?.transaction === transaction && death.point === point)
    process.kill(process.pid, 'SIGKILL');
}

type Begin = (
  context: unknown,
  run: (transaction: unknown) => Promise<unknown>,
) => Promise<unknown>;

const dying = (begin: Begin): Begin =>
  async function (this: Database, context, run) {
    begun += 1;
    const own = begun;
    process.send?.(own);
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
