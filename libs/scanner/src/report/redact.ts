import { PUBLIC_OR_RANDOM, SHAPES } from './secret-shapes.ts';

export const REDACTED = '[redacted]';

// Every repetition is bounded: a snippet comes from a stranger and must not cost more than its length.
const KEY =
  'pass(?:word|wd|phrase)?(?!enger|ive|port|ing|age)|pwd|secret|token|api[_-]?key|access[_-]?key|account[_-]?key|private[_-]?key|signing[_-]?key|encryption[_-]?key|credential|auth(?!or(?!iz|is))|salt|dsn|connection[_-]?string';
const QUOTED = '(["\'`])((?:(?!\\2)[^\\\\\\n]|\\\\.){1,2000})\\2';
/** A quoted value after a name that tells of a secret, with what may stand between them. */
const KEYED = new RegExp(
  `((?:${KEY})[\\w.-]{0,60}["'\`\\]]{0,3}[ \\t]{0,20}(?:=>|\\|\\||\\?\\?|[:=(,])[ \\t]{0,20}(?:[\\w.[\\]"'()]{1,120}[ \\t]{0,4}(?:\\|\\||\\?\\?|,)[ \\t]{0,4})?)${QUOTED}`,
  'gi',
);
/** On a line that names a secret: what is taken when there is none, `env.SECRET || 'x'`, `get('SECRET') or 'x'`. */
const NAMED = /pass(?:word|wd|phrase)|secret|token|api[_-]?key|private[_-]?key|credential|salt/i;
const DEFAULTED = new RegExp(`((?:\\|\\||\\?\\?|\\bor\\b)[ \\t]{0,20})${QUOTED}`, 'g');
/** What a template takes when there is nothing: `${DB_PASSWORD:-x}` of a shell, `${db.password:x}` of Spring. */
const TEMPLATE_DEFAULT =
  /(\$\{[\w.-]{0,80}(?:pass|pwd|secret|token|key|credential|salt)[\w.-]{0,80}(?::?[-=+]|:(?![-=+?])))([^}\n]{1,500})(?=\})/gi;
/** Names of environment variables and settings whose values are secrets. */
const NAME =
  'PASSWORD|PASSWD|PASSPHRASE|(?<![A-Z])PASS(?![A-Z])|(?<![A-Z])PWD(?![A-Z])|SECRET|TOKEN|CREDENTIALS?|SALT|(?:API|ACCESS|ACCOUNT|APP|PRIVATE|SIGNING|ENCRYPTION|MASTER)[_-]?KEY';
/** A value without quotes, as environment, YAML and properties files have them. */
const BARE = new RegExp(
  `^([ \\t]{0,200}(?:export[ \\t]+|(?:ENV|ARG)[ \\t]+|-[ \\t]+)?[\\w.-]{0,80}(?:${NAME})[\\w.-]{0,80}[ \\t]{0,20}[:=][ \\t]{0,20})(?!["'\`\\s$<{[])([^\\s#]{3,})`,
  'gim',
);
/** The same elsewhere on a line: `PGPASSWORD=x psql`, `ENV PASSWORD x`, `--requirepass x`. */
const INLINE = [
  new RegExp(
    `(?<![\\w$])([A-Z0-9_]{0,80}(?:${NAME})[A-Z0-9_]{0,80}=)(?!["'\`\\s$<{[])([^\\s#"']{3,})`,
    'g',
  ),
  new RegExp(
    `^([ \\t]{0,20}ENV[ \\t]+\\w{0,80}(?:${NAME})\\w{0,80}[ \\t]+)(?!["'\`\\s$<{[=])([^\\s#]{3,})`,
    'gim',
  ),
  /(--?(?:password|passwd|passphrase|token|secret|api-?key|requirepass)(?:=|[ \t]{1,4}))(?!["'`\s$<{[-])([^\s"'`]{3,200})/gi,
];
/** A setting of a connection string or of an address's query: `;Password=x`, `?token=x`. */
const SETTING =
  /((?:[;"'`?&]|&amp;)[ \t]{0,4}(?:password|pwd|account[_-]?key|shared[_-]?access[_-]?key|access[_-]?token|auth[_-]?token|token|api[_-]?key|client[_-]?secret|secret|sig)[ \t]{0,3}=[ \t]{0,3})(?![$<{[])([^;"'`&\s]{3,500})/gi;
const HEADER =
  /(authorization["'`]?[ \t]{0,4}[:=,][ \t]{0,4}["'`]?(?:bearer|basic|token|apikey)[ \t]{1,4})(?![$<{[])([\w.~+/=-]{6,4000})/gi;
const ELEMENT =
  /(<[\w.-]{0,60}(?:password|passphrase|secret|token|api-?key)[\w.-]{0,60}>)([^<\n]{1,500})(?=<\/)/gi;
/** A variable of Kubernetes, whose name and value stand on two lines. */
const TWO_LINES = new RegExp(
  `(name:[ \\t]{0,4}["']?[\\w.-]{0,80}(?:${NAME})[\\w.-]{0,80}["']?[ \\t]{0,20}\\n[ \\t]{0,200}value:[ \\t]{0,4})([^\\s][^\\n]{0,1000})`,
  'gi',
);
/** Everything in a secret of Kubernetes is one, whatever it is called. */
const KUBERNETES_SECRET =
  /(^[ \t]{0,40}stringData:[ \t]*\n)((?:[ \t]{1,80}[\w."'/-]{1,200}:[^\n]{0,2000}(?:\n|$)){1,200})/gm;
/** The password is what stands before the last `@`; a number before a slash is a port. */
const URL_CREDENTIALS =
  /(?<![a-z0-9+.-])([a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@'"`]{0,200}:)(?!\d{1,5}(?:[/?#,]|$))([^\s'"`]{1,500})@/gim;
/** What a value may be without being the secret: a template, or the name of an encoding or algorithm. */
const HARMLESS =
  /^(?:\$\{[\w.]+(?::?\?[^}]*)?\}|\$\{\{[\w\s.-]*\}\}|%\(\w+\)[sd]|%s|hex|base64(?:url)?|utf-?8|ascii|latin1|sha\d{1,3}|[HRE]S\d{3})$/i;

const hidden = (whole: string, before: string, value: string): string =>
  HARMLESS.test(value.trim()) ? whole : `${before}${REDACTED}`;

/**
 * Hides what may be a secret in a snippet. It errs on the side of hiding: a snippet is there to find the
 * place again, not to be complete. What is public by its form stays: digests, commits, certificates, public keys.
 *
 * @param bare also hide values without quotes, as environment and YAML files have them; in code what
 *   stands there is an expression.
 */
export const redact = (text: string, bare = true): string => {
  let result = text
    .replace(URL_CREDENTIALS, (whole, before: string, password: string) =>
      HARMLESS.test(password) ? whole : `${before}${REDACTED}@`,
    )
    .replace(TEMPLATE_DEFAULT, `$1${REDACTED}`)
    .replace(KEYED, (whole, before: string, quote: string, value: string) =>
      HARMLESS.test(value) ? whole : `${before}${quote}${REDACTED}${quote}`,
    )
    .split('\n')
    .map((line) => (NAMED.test(line) ? line.replace(DEFAULTED, `$1$2${REDACTED}$2`) : line))
    .join('\n');
  for (const named of [SETTING, HEADER, ELEMENT]) result = result.replace(named, hidden);
  if (bare) {
    result = result.replace(
      KUBERNETES_SECRET,
      (_whole, head: string, values: string) =>
        head + values.replace(/(:[ \t]{1,4})\S[^\n]*/g, `$1${REDACTED}`),
    );
    for (const named of [TWO_LINES, BARE, ...INLINE]) result = result.replace(named, hidden);
  }
  for (const shape of SHAPES) result = result.replace(shape, REDACTED);
  return result.replace(PUBLIC_OR_RANDOM, (_whole, open?: string) => open ?? REDACTED);
};
