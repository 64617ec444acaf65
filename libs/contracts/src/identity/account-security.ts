import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../common/identifiers.ts';
import { emailSchema, newPasswordSchema, PASSWORD_LENGTH } from './account.ts';

/** How long a proof of who one is stays fresh enough for what changes the ways in. */
export const FRESH_MINUTES = 15;

const linkTokenSchema = z.string().min(20).max(200);
const givenPasswordSchema = z.string().min(1).max(PASSWORD_LENGTH.max);

/** What the account page tells about the ways in. */
export const accountSchema = z
  .object({
    email: z.string(),
    emailConfirmed: z.boolean(),
    hasPassword: z.boolean(),
    /** When this session's person last proved who they are. */
    authenticatedAt: instantSchema,
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof accountSchema>;

/** What this installation offers to sign in, before anyone is known. */
export const waysInSchema = z
  .object({
    /** Whether mails are sent: without them there is no reset by mail. */
    mail: z.boolean(),
    /** Whether mails stay in the mailbox of this machine. */
    mailbox: z.boolean(),
    /** Whether people sign in with GitHub. */
    github: z.boolean(),
  })
  .meta({ id: 'WaysIn' });
export type WaysIn = z.infer<typeof waysInSchema>;

/** Proves anew who is signed in. */
export const stepUpSchema = z
  .strictObject({ password: givenPasswordSchema })
  .meta({ id: 'StepUp' });
export type StepUp = z.infer<typeof stepUpSchema>;

export const changePasswordSchema = z
  .strictObject({
    /** Left out only where the account has none yet. */
    current: givenPasswordSchema.optional(),
    password: newPasswordSchema,
  })
  .meta({ id: 'ChangePassword' });
export type ChangePassword = z.infer<typeof changePasswordSchema>;

export const requestPasswordResetSchema = z
  .strictObject({ email: emailSchema })
  .meta({ id: 'RequestPasswordReset' });

export const resetPasswordSchema = z
  .strictObject({ token: linkTokenSchema, password: newPasswordSchema })
  .meta({ id: 'ResetPassword' });
export type ResetPassword = z.infer<typeof resetPasswordSchema>;

export const confirmEmailSchema = z
  .strictObject({ token: linkTokenSchema })
  .meta({ id: 'ConfirmEmail' });

export const changeEmailSchema = z.strictObject({ email: emailSchema }).meta({ id: 'ChangeEmail' });

/** What a person is called, everywhere that they belong. */
export const renameAccountSchema = z
  .strictObject({ name: lineSchema(80) })
  .meta({ id: 'RenameAccount' });

/** The address that a link confirmed. */
export const confirmedEmailSchema = z.object({ email: z.string() }).meta({ id: 'ConfirmedEmail' });

export const deviceSchema = z.object({
  /** Such as "Firefox"; null when the browser does not say. */
  browser: z.string().nullable(),
  /** Such as "Windows". */
  system: z.string().nullable(),
  kind: z.enum(['desktop', 'phone', 'tablet', 'other']),
});
export type Device = z.infer<typeof deviceSchema>;

/** A browser that is signed in. */
export const sessionSchema = z
  .object({
    id: idSchema,
    device: deviceSchema,
    address: z.string().nullable(),
    createdAt: instantSchema,
    lastSeenAt: instantSchema,
    /** When it ends without further use. */
    expiresAt: instantSchema,
    /** Whether it is the one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionSchema>;

export const sessionListSchema = z
  .object({ items: z.array(sessionSchema) })
  .meta({ id: 'SessionList' });

/** Everything that is noted about an account, as noun and past verb. */
export const ACCOUNT_ACTIONS = [
  'account.created',
  'account.signed-in',
  'account.sign-in-failed',
  'account.signed-out',
  'account.confirmed-again',
  'account.renamed',
  'account.export-started',
  'account.export-downloaded',
  'account.deletion-asked',
  'account.deletion-taken-back',
  'session.revoked',
  'email.confirmed',
  'email.change-requested',
  'email.changed',
  'password.changed',
  'password.reset-requested',
  'password.reset',
  'factor.totp-added',
  'factor.totp-removed',
  'factor.passkey-added',
  'factor.passkey-removed',
  'factor.recovery-codes-made',
  'factor.recovery-code-used',
  'identity.linked',
  'identity.unlinked',
] as const;
export type AccountAction = (typeof ACCOUNT_ACTIONS)[number];

export const accountEventSchema = z
  .object({
    id: idSchema,
    at: instantSchema,
    action: z.enum(ACCOUNT_ACTIONS),
    /** Facts of it, never a secret. */
    detail: z.record(z.string(), z.unknown()).nullable(),
    device: deviceSchema,
    address: z.string().nullable(),
  })
  .meta({ id: 'AccountEvent' });
export type AccountEvent = z.infer<typeof accountEventSchema>;
