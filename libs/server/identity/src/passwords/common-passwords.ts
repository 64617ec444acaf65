import { ProblemException } from '@pitwall/server-kernel';
import { dictionary } from '@zxcvbn-ts/language-common';

let common: Set<string> | undefined;

/** Whether a password is one of the 49,000 that attackers try first, or only such words in a row. */
export function isCommonPassword(password: string): boolean {
  common ??= new Set(dictionary.passwords);
  const plain = password.toLowerCase();
  if (common.has(plain)) return true;
  const repeated = /^(.{1,8}?)\1+$/.exec(plain);
  if (repeated) return true;
  const half = plain.length / 2;
  return common.has(plain.slice(0, Math.ceil(half))) && common.has(plain.slice(Math.ceil(half)));
}

/** Throws `request.invalid` at `password` for one of those. */
export function refuseCommonPassword(password: string): void {
  if (isCommonPassword(password)) {
    throw new ProblemException('request.invalid', 'Choose another password.', {
      errors: [
        { path: 'password', message: 'this is one of the passwords that attackers try first' },
      ],
    });
  }
}
