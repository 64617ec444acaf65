import type { AccountAction } from '@pitwall/contracts';

/** What happened, as the reader of their own account would say it. */
const WORDS: Record<AccountAction, string> = {
  'account.created': 'Account made',
  'account.signed-in': 'Signed in',
  'account.sign-in-failed': 'A sign-in failed',
  'account.signed-out': 'Signed out',
  'account.confirmed-again': 'Confirmed that it was you',
  'session.revoked': 'Signed out elsewhere',
  'email.confirmed': 'Address confirmed',
  'email.change-requested': 'Another address asked for',
  'email.changed': 'Address changed',
  'password.changed': 'Password changed',
  'password.reset-requested': 'A new password asked for by mail',
  'password.reset': 'New password chosen by a mailed link',
};

const WAYS: Record<string, string> = {
  password: 'by password',
  link: 'by a one-time link',
};

/** A newer server may tell of what this page does not know. */
export const eventWords = (action: string): string =>
  (WORDS as Record<string, string>)[action] ?? action;

/** By which way, where the event says. */
export const wayWords = (detail: Record<string, unknown> | null): string | null => {
  const way = detail?.['way'];
  return typeof way === 'string' ? (WAYS[way] ?? null) : null;
};
