/**
 * What names a repository whatever the way of access: host and path, without scheme, user, port and `.git`,
 * in lower case. So `git@example.org:Team/app.git` and `https://example.org/team/app` are one. Null outside git.
 */
export const repositoryKey = (remote: string | null): string | null => {
  if (remote === null) return null;
  const address = remote
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^[^@/\s]*@/, '')
    .replace(/^([^/:\s]+):(?:\d+\/)?/, '$1/')
    .replace(/\/+$/, '')
    .replace(/\.git$/i, '')
    .toLowerCase();
  return address === '' ? null : address.slice(0, 500);
};
