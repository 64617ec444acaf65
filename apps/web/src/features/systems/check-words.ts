import type { ChangeCheck, Scanning } from '@pitwall/contracts';

/** "Pull request 7 at 1a2b3c4". */
export const checkTitle = ({ number, head }: Pick<ChangeCheck, 'number' | 'head'>): string => {
  const commit = head.slice(0, 7);
  return number === null ? `Commit ${commit}` : `Pull request ${number} at ${commit}`;
};

/** What came of a check, as a sentence. */
export function checkWords(check: ChangeCheck): string {
  const { state, error, fresh, regressed, resolved } = check;
  if (state === 'waiting') return 'Waits for a worker.';
  if (state === 'running') return 'Is being looked at.';
  if (state === 'superseded') return 'It has a newer commit by now.';
  if (state === 'failed') return error ?? 'It could not be looked at.';
  const parts = [
    regressed > 0 ? `${regressed} worse than before` : '',
    fresh > 0 ? `${fresh} new` : '',
    resolved > 0 ? `${resolved} resolved` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Nothing new, nothing lost.' : `${parts.join(', ')}.`;
}

/** What must still be there before a check is made. */
export function checkHint({ checks, heard, repositories }: Scanning): string {
  if (checks !== 'off' && !repositories.some(({ access }) => access === 'app'))
    return 'No check is made: connect the repository by the organization’s GitHub App.';
  if (!heard)
    return 'Pull requests are not told of yet: the app needs a webhook that reaches Pitwall.';
  return 'A check run at GitHub, with what is new, worse and resolved, on the lines that were changed.';
}
