import type { TaskIssue } from '@pitwall/contracts';
import { OutsideLink } from '@pitwall/ui';

const NAMES: Record<TaskIssue['provider'], string> = {
  github: 'GitHub',
  jira: 'Jira',
  linear: 'Linear',
  gitlab: 'GitLab',
};

/** As people name it there: Jira’s names speak for themselves, numbers need their sign; an id is nobody’s name. */
const nameOf = ({ provider, key, url }: TaskIssue): string => {
  if (/^\d+$/.test(key)) return `#${key}`;
  const linear = provider === 'linear' ? /\/issue\/([A-Z0-9]+-\d+)/.exec(url)?.[1] : undefined;
  return linear ?? (key.length <= 20 ? key : NAMES[provider]);
};

/** The tracker and the issue: "GitHub #17". */
export const issueTitle = (issue: TaskIssue): string => {
  const name = nameOf(issue);
  return name === NAMES[issue.provider] ? name : `${NAMES[issue.provider]} ${name}`;
};

/** A small way to a task’s issue. */
export const IssueMark = ({ issue }: { issue: TaskIssue }) => (
  <OutsideLink href={issue.url}>
    {issueTitle(issue)}
    {issue.state === 'closed' ? ', closed' : ''}
  </OutsideLink>
);
