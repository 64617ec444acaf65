import { readFileSync } from 'node:fs';
import { ConfigurationError } from './configuration-error.ts';

const KEY_ADVICE =
  "Make one with: node -e \"console.log(require('crypto').randomBytes(32).toString('base64'))\"";

/** The installation's key, given itself or in a file. */
export function readSecretKey(value: string | undefined, file: string | undefined): Buffer {
  const text = value ?? (file ? readFileSync(file, 'utf8') : '');
  if (text.trim() === '') {
    throw new ConfigurationError(
      `PITWALL_SECRET_KEY: 32 random bytes in base64 are needed. ${KEY_ADVICE}`,
    );
  }
  return parseSecretKey('PITWALL_SECRET_KEY', text);
}

/** 32 bytes in base64, and no placeholder. `variable` names who is at fault. */
export function parseSecretKey(variable: string, text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32) {
    throw new ConfigurationError(`${variable}: must be exactly 32 bytes in base64. ${KEY_ADVICE}`);
  }
  if (new Set(key).size < 12) {
    throw new ConfigurationError(
      `${variable}: this looks like a placeholder, not random bytes. ${KEY_ADVICE}`,
    );
  }
  return key;
}
