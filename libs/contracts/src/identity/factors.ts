import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../common/identifiers.ts';

/** A passkey as its owner sees it. */
export const passkeySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    /** Whether the device keeps a copy elsewhere, as in a password manager. */
    backedUp: z.boolean(),
    createdAt: instantSchema,
    lastUsedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Passkey' });
export type Passkey = z.infer<typeof passkeySchema>;

/** The second factors of an account. With any of them, a password alone does not sign in. */
export const factorsSchema = z
  .object({
    /** Since when an authenticator app is set up; null when there is none. */
    totpSince: instantSchema.nullable(),
    passkeys: z.array(passkeySchema),
    /** Recovery codes that were not used. */
    recoveryCodes: z.int(),
  })
  .meta({ id: 'Factors' });
export type Factors = z.infer<typeof factorsSchema>;

/** A new secret for an authenticator app; it counts once a code of it was shown. */
export const totpSetupSchema = z
  .object({ secret: z.string(), uri: z.string() })
  .meta({ id: 'TotpSetup' });
export type TotpSetup = z.infer<typeof totpSetupSchema>;

/** Six digits; spaces that people read them with are left out. */
export const totpCodeSchema = z
  .string()
  .max(20)
  .transform((typed) => typed.replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'the six digits that the app shows'));
export const givenTotpSchema = z.strictObject({ code: totpCodeSchema }).meta({ id: 'GivenTotp' });

/** A recovery code as a person types it: case, spaces and dashes do not matter. */
export const recoveryCodeSchema = z
  .string()
  .max(60)
  .transform((typed) => typed.toLowerCase().replaceAll(/[\s-]/g, ''))
  .pipe(
    z
      .string()
      .regex(/^(?:[a-z2-7]{16}|[a-z2-7]{24})$/, 'a code such as abcd-efgh-2345-6723-ijkl-mnop'),
  );
export const givenRecoveryCodeSchema = z
  .strictObject({ code: recoveryCodeSchema })
  .meta({ id: 'GivenRecoveryCode' });

/** Codes that are shown this once. */
export const recoveryCodesSchema = z
  .object({ codes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes' });

/** Recovery codes where this made the first factor, else none. */
export const factorAddedSchema = z
  .object({ recoveryCodes: z.array(z.string()).nullable() })
  .meta({ id: 'FactorAdded' });
export type FactorAdded = z.infer<typeof factorAddedSchema>;

/** Options for the browser's WebAuthn functions, as the library in the browser takes them. */
export const webauthnOptionsSchema = z
  .object({ options: z.record(z.string(), z.unknown()) })
  .meta({ id: 'WebauthnOptions' });

const binary = z
  .string()
  .max(65_536)
  .regex(/^[A-Za-z0-9_-]*$/, 'base64url');
const credentialBase = {
  id: binary.max(2_048),
  rawId: binary.max(2_048),
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).nullish(),
};

/** What the browser made of the options, to register a passkey. */
export const registrationResponseSchema = z
  .object({
    ...credentialBase,
    response: z.object({
      clientDataJSON: binary,
      attestationObject: binary,
      transports: z.array(z.string().max(32)).max(8).default([]),
    }),
  })
  .meta({ id: 'RegistrationResponse' });

/** What the browser made of the options, to prove a passkey. */
export const authenticationResponseSchema = z
  .object({
    ...credentialBase,
    response: z.object({
      clientDataJSON: binary,
      authenticatorData: binary,
      signature: binary,
      userHandle: binary.nullish(),
    }),
  })
  .meta({ id: 'AuthenticationResponse' });
export type AuthenticationResponse = z.infer<typeof authenticationResponseSchema>;

export const addPasskeySchema = z
  .strictObject({ name: lineSchema(60), response: registrationResponseSchema })
  .meta({ id: 'AddPasskey' });
export type AddPasskey = z.infer<typeof addPasskeySchema>;

export const renamePasskeySchema = addPasskeySchema
  .pick({ name: true })
  .meta({ id: 'RenamePasskey' });

export const usePasskeySchema = z
  .strictObject({ response: authenticationResponseSchema })
  .meta({ id: 'UsePasskey' });

/** By what the second half of a sign-in can be given. */
export const secondFactorSchema = z
  .object({ ways: z.array(z.enum(['totp', 'passkey', 'recovery-code'])) })
  .meta({ id: 'SecondFactor' });
export type SecondFactor = z.infer<typeof secondFactorSchema>;
