/** "at 4f1c9ae on main", with a word where files differed from the commit. */
export const shortCommit = ({
  commit,
  branch,
  modified,
}: {
  commit: string | null;
  branch: string | null;
  modified: boolean;
}): string => {
  if (commit === null) return 'outside git';
  return [
    `at ${commit.slice(0, 7)}`,
    branch === null ? '' : ` on ${branch}`,
    modified ? ', with changes' : '',
  ].join('');
};

/** Where a place in code can be read, when that is known for certain: one repository, on a known host, unchanged. */
export const sourceAddress = (
  repositories: readonly string[],
  { commit, modified }: { commit: string | null; modified: boolean },
  { path, startLine, endLine }: { path: string; startLine: number; endLine: number },
): string | null => {
  const [only, ...others] = repositories;
  if (only === undefined || others.length > 0 || commit === null || modified) return null;
  if (!URL.canParse(only)) return null;
  const { hostname, pathname } = new URL(only);
  const repository = pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  const file = path.split('/').map(encodeURIComponent).join('/');
  const lines = endLine > startLine ? [startLine, endLine] : [startLine];
  if (hostname === 'github.com') {
    return `https://github.com${repository}/blob/${commit}/${file}#${lines.map((line) => `L${line}`).join('-')}`;
  }
  if (hostname === 'gitlab.com') {
    return `https://gitlab.com${repository}/-/blob/${commit}/${file}#L${lines.join('-')}`;
  }
  return null;
};
