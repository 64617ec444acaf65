export interface CodePlace {
  /** Host and path of the remote, as `github.com/acme/shop`. */
  repository: string;
  commit: string;
  path: string;
  startLine: number;
  endLine: number;
}

/** The address of lines at a commit, which stays right when the file changes; null where the host is not known. */
export function permalink({
  repository,
  commit,
  path,
  startLine,
  endLine,
}: CodePlace): string | null {
  const [host = ''] = repository.split('/', 1);
  if (!/^[a-z0-9.-]+(?::\d+)?\/[\w./-]+$/i.test(repository) || !/^[0-9a-f]{40,64}$/.test(commit))
    return null;
  const file = path.split('/').map(encodeURIComponent).join('/');
  const plain = repository.replace(/\.git$/, '');
  if (isGitLab(host))
    return `https://${plain}/-/blob/${commit}/${file}#L${startLine}${endLine > startLine ? `-${endLine}` : ''}`;
  if (isGitHub(host))
    return `https://${plain}/blob/${commit}/${file}#L${startLine}${endLine > startLine ? `-L${endLine}` : ''}`;
  return null;
}

const isGitLab = (host: string): boolean => /(?:^|\.)gitlab\./.test(host);
const isGitHub = (host: string): boolean => /(?:^|\.)github\./.test(host);
