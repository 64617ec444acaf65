import type { Location } from '@pitwall/contracts';

/** Where a place in the code can be read in the browser; null where that is not known. */
export const codeAddress = (
  repositories: readonly string[],
  commit: string | null,
  { path, startLine, endLine }: Pick<Location, 'path' | 'startLine' | 'endLine'>,
): string | null => {
  const [repository] = repositories;
  // With several repositories it is not known which of them was scanned.
  if (repository === undefined || repositories.length > 1 || commit === null) return null;
  const url = new URL(repository);
  const base = `${url.origin}${url.pathname.replace(/\.git$/, '').replace(/\/$/, '')}`;
  const file = path.split('/').map(encodeURIComponent).join('/');
  if (url.hostname === 'github.com')
    return `${base}/blob/${commit}/${file}#L${startLine}-L${endLine}`;
  if (url.hostname === 'gitlab.com')
    return `${base}/-/blob/${commit}/${file}#L${startLine}-${endLine}`;
  return null;
};
