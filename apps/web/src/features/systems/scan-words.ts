import type { EvidenceKind } from '@pitwall/contracts';

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

interface Seen {
  kind: EvidenceKind;
  subject: string | null;
  commit: string | null;
  branch: string | null;
  modified: boolean;
  files: number;
}

/** What was looked at: a commit and its files, a database, or what another tool read. */
export const seenWords = (scan: Seen): string => {
  if (scan.kind === 'code') return `${shortCommit(scan)} · ${scan.files} files`;
  return scan.kind === 'database'
    ? `database ${(scan.subject ?? '').replace(/^postgresql\//, '')}`
    : (scan.subject ?? 'another tool');
};

/** What a report is called on its page. */
export const KIND_WORDS: Readonly<Record<EvidenceKind, string>> = {
  code: 'Scan',
  database: 'Database report',
  import: 'Imported report',
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
