import type { AuthenticationResponse } from '@pitwall/contracts';

type Options = Record<string, unknown>;

/** Whether this browser knows passkeys at all. */
export const passkeysKnown = (): boolean => 'PublicKeyCredential' in window;

/** Lets the device prove a passkey. Loaded when it is asked for: most readers never need it. */
export const provePasskey = async (optionsJSON: Options): Promise<AuthenticationResponse> => {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return (await startAuthentication({
    optionsJSON: optionsJSON as never,
  })) as unknown as AuthenticationResponse;
};

/** Lets the device make a passkey. */
export const makePasskey = async (optionsJSON: Options): Promise<never> => {
  const { startRegistration } = await import('@simplewebauthn/browser');
  return (await startRegistration({ optionsJSON: optionsJSON as never })) as never;
};

/** What the device refused, in words; null for anything else. */
export const passkeyTrouble = (error: unknown): { title: string; detail: string } | null => {
  if (!(error instanceof Error)) return null;
  if (error.name === 'InvalidStateError')
    return {
      title: 'This device has a passkey of yours already',
      detail: 'Use it, or take another device.',
    };
  if (error.name === 'NotAllowedError' || error.name === 'AbortError')
    return {
      title: 'The device did not go on',
      detail: 'It was turned back or took too long. Try again.',
    };
  return null;
};
