import { useRef } from 'react';
import { randomId } from '../random-id.ts';

/**
 * Headers that make a creation safe to send again: while the body stays the same, so does its key, and the
 * server answers a repeated request with its first answer.
 */
export const createKeyring = () => {
  let last: { body: string; key: string } | null = null;
  return {
    headersFor: (body: unknown): { 'idempotency-key': string } => {
      const text = JSON.stringify(body);
      if (last?.body !== text) last = { body: text, key: randomId() };
      return { 'idempotency-key': last.key };
    },
    /** After a success the same words mean another thing. */
    renew: (): void => {
      last = null;
    },
  };
};

export const useCreationKey = (): ReturnType<typeof createKeyring> => {
  const keyring = useRef<ReturnType<typeof createKeyring>>(null);
  return (keyring.current ??= createKeyring());
};
