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

/** Words that whoever attacks this account would begin with; docs/security/controls.md lists them. */
const OWN_WORDS = ['pitwall', 'password', 'passwort', 'welcome', 'admin', 'letmein', 'changeme'];
const SHORTEST_WORD = 4;
/** What must be left of a password without such words, or it is made of little else. */
const LEAST_LEFT = 8;

/** Whether little is left of a password without the words that belong to this account and place. */
export function isMadeOf(password: string, words: readonly string[]): boolean {
  let left = password.toLowerCase();
  const known = [...OWN_WORDS, ...words]
    .flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)])
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= SHORTEST_WORD)
    .sort((one, other) => other.length - one.length);
  let found = false;
  for (const word of known) {
    found ||= left.includes(word);
    left = left.replaceAll(word, '');
  }
  return found && left.replaceAll(/[^\p{L}]/gu, '').length < LEAST_LEFT;
}

/** Throws `request.invalid` at `password` for one of those, or one made of the words of its person. */
export function refuseCommonPassword(password: string, words: readonly string[] = []): void {
  if (isMadeOf(password, words)) {
    throw new ProblemException('request.invalid', 'Choose another password.', {
      errors: [
        {
          path: 'password',
          message: 'it is made of your name, your address or words of this place',
        },
      ],
    });
  }
  if (isCommonPassword(password)) {
    throw new ProblemException('request.invalid', 'Choose another password.', {
      errors: [
        { path: 'password', message: 'this is one of the passwords that attackers try first' },
      ],
    });
  }
}
