import type { RemoteIssue } from '../model/issue.ts';
import type { SyncLink } from './sync-input.ts';

/**
 * Finds a link's issue: by its id, which stays when an issue or its project is called otherwise (`OLD-7` is `NEW-7`),
 * else by what it was called.
 */
export function issuesByLink(
  issues: readonly RemoteIssue[],
): (link: Pick<SyncLink, 'reference'>) => RemoteIssue | undefined {
  const byId = new Map(issues.map((issue) => [issue.reference.id, issue]));
  const byKey = new Map(issues.map((issue) => [issue.reference.key, issue]));
  return ({ reference: { id, key } }) => byId.get(id) ?? byKey.get(key);
}
