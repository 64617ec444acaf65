import type { BaseFields, IssueFields, RemoteIssue } from '../model/issue.ts';

/**
 * An issue that can stand in several milestones, as Pitwall looks at it: in the one that it put it into, or wants it
 * in. Others are people's, and stay beside it.
 */
export function standingIn(
  issue: RemoteIssue,
  base: BaseFields,
  ours: Pick<IssueFields, 'milestone'>,
): RemoteIssue {
  const { milestones } = issue;
  if (!milestones) return issue;
  const own = [base.milestone, ours.milestone].find(
    (title) => typeof title === 'string' && milestones.includes(title),
  );
  return { ...issue, milestone: own ?? null };
}
