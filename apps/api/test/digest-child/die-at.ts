import { Database } from '@pitwall/server-db';
import { MailRepository } from '../../../../libs/server/mail/src/mail.repository.ts';
import { SmtpTransport } from '../../../../libs/server/mail/src/sending/smtp-transport.ts';

export const POINTS = ['before', 'within', 'after'] as const;
type Point = (typeof POINTS)[number];
/** A mail is read, sent, and marked as sent. */
export const MAIL_STEPS = ['before it is sent', 'before that is marked', 'after'] as const;
type MailStep = (typeof MAIL_STEPS)[number];

/** Where a worker dies: at a transaction of its handlers, before it, within it or after its commit; or at a mail. */
export type Death = { transaction: number; point: Point } | { mail: MailStep };

let begun = 0;
let death: Death | null = null;

/** From now on: counts the transactions anew, and dies at this one. Null: at none. */
export function dieAt(told: unknown): void {
  begun = 0;
  death = told as Death | null;
}

/** SIGKILL of the own process: nothing is cleaned up, and nothing after this line is run. */
function dieIf(isThere: boolean): void {
  if (isThere) process.kill(process.pid, 'SIGKILL');
}
const atTransaction = (own: number, point: Point): boolean =>
  death !== null && 'point' in death && death.transaction === own && death.point === point;
const atMail = (step: MailStep): boolean =>
  death !== null && 'mail' in death && death.mail === step;

type Begin = (
  context: unknown,
  run: (transaction: unknown) => Promise<unknown>,
) => Promise<unknown>;

const dying = (begin: Begin): Begin =>
  async function (this: Database, context, run) {
    begun += 1;
    const own = begun;
    process.send?.(own);
    dieIf(atTransaction(own, 'before'));
    const result = await begin.call(this, context, async (transaction) => {
      const ran = await run(transaction);
      dieIf(atTransaction(own, 'within'));
      return ran;
    });
    dieIf(atTransaction(own, 'after'));
    return result;
  };

// The queue's own statements go another way: these are the transactions of what the jobs do.
const prototype = Database.prototype as unknown as Record<'withTenant' | 'withSystem', Begin>;
prototype.withTenant = dying(prototype.withTenant);
prototype.withSystem = dying(prototype.withSystem);

const send = SmtpTransport.prototype.send;
SmtpTransport.prototype.send = async function (...mail) {
  dieIf(atMail('before it is sent'));
  await send.apply(this, mail);
  dieIf(atMail('before that is marked'));
};
const end = MailRepository.prototype.end;
MailRepository.prototype.end = async function (...ended) {
  await end.apply(this, ended);
  dieIf(atMail('after'));
};
