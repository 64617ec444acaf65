import type { TaskIssue } from '@pitwall/contracts';
import { OutsideLink } from '@pitwall/ui';
import { issueName } from './issue-name.ts';

const NAMES: Record<TaskIssue['provider'], string> = {
  github: 'GitHub',
  jira: 'Jira',
  linear: 'Linear',
  gitlab: 'GitLab',
};

/** The tracker and the issue: "GitHub #17". */
export const issueTitle = (issue: TaskIssue): string => {
  const name = issueName(issue);
  return name === null ? NAMES[issue.provider] : `${NAMES[issue.provider]} ${name}`;
};

/** A small way to a task’s issue. */
export const IssueMark = ({ issue }: { issue: TaskIssue }) => (
  <OutsideLink href={issue.url}>
    {issueTitle(issue)}
    {issue.state === 'closed' ? ', closed' : ''}
  </OutsideLink>
);
