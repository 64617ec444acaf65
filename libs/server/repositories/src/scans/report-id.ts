import { createHash } from 'node:crypto';

/**
 * The id of the server's report of a commit: a UUID (version 8) of what it is of. The day is in it, since ages and
 * ends of support move on while the commit does not.
 */
export function reportIdOf(of: {
  systemId: string;
  repository: string;
  commit: string;
  day: string;
}): string {
  const { systemId, repository, commit, day } = of;
  const hex = createHash('sha256')
    .update(['pitwall.scan-run', systemId, repository, commit, day].join('\0'))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
