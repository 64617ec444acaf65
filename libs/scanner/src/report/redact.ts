export const REDACTED = '[redacted]';

// Every repetition is bounded: a snippet comes from a stranger and must not cost more than its length.
const KEY =
  'pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential|auth|salt|dsn|connection[_-]?string';
const QUOTED = '(["\'`])((?:(?!\\2)[^\\\\\\n]|\\\\.){1,2000})\\2';
/** A quoted value after a name that tells of a secret, with what may stand between them. */
const KEYED = new RegExp(
  `((?:${KEY})[\\w.-]{0,60}["'\`\\]]{0,3}[ \\t]{0,20}(?:=>|\\|\\||\\?\\?|[:=(,])[ \\t]{0,20}(?:[\\w.[\\]"'()]{1,120}[ \\t]{0,4}(?:\\|\\||\\?\\?|,)[ \\t]{0,4})?)${QUOTED}`,
  'gi',
);
/** On a line that names a secret: what is taken when there is none, `env.SECRET || 'x'`, `get('SECRET') or 'x'`. */
const NAMED = /pass(?:word|wd|phrase)|secret|token|api[_-]?key|private[_-]?key|credential|salt/i;
const DEFAULTED = new RegExp(`((?:\\|\\||\\?\\?|\\bor\\b)[ \\t]{0,20})${QUOTED}`, 'g');
/** A value without quotes, as environment, YAML and properties files have them. */
const BARE =
  /^([ \t]{0,200}(?:export[ \t]+|ENV[ \t]+|ARG[ \t]+|-[ \t]+)?[\w.]{0,80}(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY)[\w.]{0,80}[ \t]{0,20}[:=][ \t]{0,20})(?!["'`\s$<{[])([^\s#]{3,})/gim;
const URL_CREDENTIALS =
  /(?<![a-z0-9+.-])([a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@'"`]{0,200}:)([^\s/@'"`]{1,500})@/gi;
/** What a value may be without being the secret: a template, or the name of an encoding or algorithm. */
const HARMLESS =
  /^(?:\$\{[^}]*\}|%\(\w+\)[sd]|%s|hex|base64(?:url)?|utf-?8|ascii|latin1|sha\d{1,3}|[HRE]S\d{3})$/i;
const TOKENS: readonly RegExp[] = [
  /-----BEGIN[ A-Z]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END[ A-Z]{0,40}PRIVATE KEY-----|$)/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,}\b/g,
  /\bgithub_pat_\w{20,}\b/g,
  /\bglpat-[\w-]{16,}/g,
  /\bxox[abeoprs]-[\w-]{10,}/g,
  /\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,}\b/g,
  /\bsk-[A-Za-z0-9_-]{20,}/g,
  /\bSG\.[\w-]{16,100}\.[\w-]{16,}/g,
  /\bnpm_[A-Za-z0-9]{30,}\b/g,
  /\bAIza[\w-]{30,}/g,
  /\beyJ[\w-]{10,4000}\.[\w-]{10,}\.[\w-]*/g,
  /\bhooks\.slack\.com\/services\/[\w/]+/g,
  // Any long run that mixes digits with both cases reads as random.
  /(?<![\w+/.-])(?=[\w+/=-]*\d)(?=[\w+/=-]*[a-z])(?=[\w+/=-]*[A-Z])[\w+/-]{32,}={0,2}(?![\w/.-])/g,
  /(?<![\w-])[0-9a-f]{32,}(?![\w-])/gi,
];

/**
 * Hides what may be a secret in a snippet. It errs on the side of hiding: a snippet is there to find the
 * place again, not to be complete.
 *
 * @param bare also hide values without quotes, as environment and YAML files have them; in code what
 *   stands there is an expression.
 */
export const redact = (text: string, bare = true): string => {
  let result = text
    .replace(URL_CREDENTIALS, `$1${REDACTED}@`)
    .replace(KEYED, (whole, before: string, quote: string, value: string) =>
      HARMLESS.test(value) ? whole : `${before}${quote}${REDACTED}${quote}`,
    )
    .split('\n')
    .map((line) => (NAMED.test(line) ? line.replace(DEFAULTED, `$1$2${REDACTED}$2`) : line))
    .join('\n');
  if (bare) result = result.replace(BARE, `$1${REDACTED}`);
  for (const token of TOKENS) result = result.replace(token, REDACTED);
  return result;
};
