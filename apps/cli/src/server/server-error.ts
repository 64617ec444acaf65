import type { AnsweredProblem } from '@pitwall/api-client';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';

const HINTS: Readonly<Record<string, string>> = {
  'authentication.required':
    'The token is not known, expired or revoked. Make a new one and run "pitwall login".',
  'authentication.failed':
    'The token is not known, expired or revoked. Make a new one and run "pitwall login".',
  'permission.denied':
    'The token does not carry the permission that this needs. Make one that does.',
  'resource.not_found':
    'Check the names of the organization and the system; "pitwall systems" lists them.',
  'report.unsupported_version':
    "The report is of a version that this server does not read. Use a CLI of the server's version.",
  'request.too_large': 'The report is larger than the server takes.',
  'rate.limited': 'Too many requests. Try again in a while.',
};

/** The server refused: its own words, the fields at fault, what to do, and the request's id for the operator. */
export const refusal = (problem: AnsweredProblem): CliError => {
  const hint = HINTS[problem.code];
  const fields = (problem.errors ?? [])
    .slice(0, 10)
    .map(({ path, message }) => `  ${path || 'the whole'}: ${message}`);
  const code = problem.status === 401 || problem.status === 403 ? EXIT.permission : EXIT.server;
  return new CliError(`${problem.title}: ${problem.detail}`, code, [
    ...fields,
    ...(hint ? [hint] : []),
    `(${problem.code}${problem.requestId === undefined ? '' : `, request ${problem.requestId}`})`,
  ]);
};
