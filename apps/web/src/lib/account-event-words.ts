import type { AccountAction } from '@pitwall/contracts';

/** What happened to an account, as its person would say it, or who works with them. */
const WORDS: Record<AccountAction, string> = {
  'account.created': 'Account made',
  'account.signed-in': 'Signed in',
  'account.sign-in-failed': 'A sign-in failed',
  'account.signed-out': 'Signed out',
  'account.confirmed-again': 'Confirmed that it was you',
  'account.renamed': 'Name changed',
  'account.export-started': 'A copy of your data asked for',
  'account.export-downloaded': 'A copy of your data downloaded',
  'account.deletion-asked': 'Account deleted, to be kept for 30 days',
  'account.deletion-taken-back': 'Account kept after all',
  'session.revoked': 'Signed out elsewhere',
  'email.confirmed': 'Address confirmed',
  'email.change-requested': 'Another address asked for',
  'email.changed': 'Address changed',
  'password.changed': 'Password changed',
  'password.reset-requested': 'A new password asked for by mail',
  'password.reset': 'New password chosen by a mailed link',
  'factor.totp-added': 'Authenticator app set up',
  'factor.totp-removed': 'Authenticator app removed',
  'factor.passkey-added': 'Passkey added',
  'factor.passkey-removed': 'Passkey removed',
  'factor.recovery-codes-made': 'New recovery codes made',
  'factor.recovery-code-used': 'Recovery code used',
  'identity.linked': 'Another account linked',
  'identity.unlinked': 'A linked account removed',
};

const WAYS: Record<string, string> = {
  password: 'by password',
  link: 'by a one-time link',
  passkey: 'by passkey',
  totp: 'by a code of the app',
  'recovery-code': 'by a recovery code',
  github: 'with GitHub',
  organization: 'through an organization’s provider',
};

/** A newer server may tell of what this page does not know. */
export const eventWords = (action: string): string =>
  (WORDS as Record<string, string>)[action] ?? action;

/** By which way, where the event says. */
export const wayWords = (detail: Record<string, unknown> | null): string | null => {
  const way = detail?.['way'];
  if (typeof way !== 'string') return null;
  const known = way.split('+').flatMap((part) => WAYS[part] ?? []);
  return known.length === 0 ? null : known.join(' and ');
};
