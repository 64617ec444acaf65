const LONGEST = 500;

const KEYED =
  /(["']?\b[\w-]*(?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|credential|authorization|cookie|session)[\w-]*["']?\s*[:=]\s*)("[^"]*"|'[^']*'|(?:(?:bearer|basic)\s+)?[^\s,;&"']+)/gi;

/** What looks like a secret wherever it stands, and what is left of it. */
const SECRETS: [RegExp, string][] = [
  [/-----BEGIN [^-]*-----[\s\S]*?(?:-----END [^-]*-----|$)/g, '[secret]'],
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, '$1[secret]@'],
  [KEYED, '$1[secret]'],
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, '$1 [secret]'],
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, '[secret]'],
  [
    /\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|sk-|pk-|rk_|sk_|lin_api_|AKIA|ASIA)[\w-]{8,}/g,
    '[secret]',
  ],
  [/\b[0-9a-f]{40,}\b/gi, '[secret]'],
  [/\b(?=[\w+/-]*\d)(?=[\w+/-]*[a-z])(?=[\w+/-]*[A-Z])[\w+/-]{32,}={0,2}/g, '[secret]'],
];

/**
 * Why a job failed, as it may be kept and shown: the error's message on one line, without what looks like a
 * secret, at most 500 characters.
 */
export function failureText(error: unknown): string {
  let text = messageOf(error);
  for (const [pattern, left] of SECRETS) text = text.replace(pattern, left);
  text = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (text === '') return 'The job failed without a message.';
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : '';
  // Connecting to a name with several addresses fails with an empty message and the causes inside.
  if (error.message === '' && error instanceof AggregateError)
    return error.errors.map(messageOf).filter(Boolean).join('; ');
  return error.message.slice(0, 20 * LONGEST);
}
