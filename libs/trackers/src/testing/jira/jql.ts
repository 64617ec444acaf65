import { type FakeJiraIssue, PROJECT } from './fake-jira-issue.ts';

const QUERY = /^project = "([^"]*)" AND (.+) ORDER BY created (ASC|DESC)$/;
const CONDITION = /^(\w+) (=|<) "((?:[^"\\]|\\.)*)"$/;

/** The issues that a query of the kinds that Pitwall asks finds; null where it is none of them. */
export function searched(
  jql: string,
  issues: readonly FakeJiraIssue[],
  now: number,
): FakeJiraIssue[] | null {
  const [, project, clause = '', order] = QUERY.exec(jql) ?? [];
  if (project !== PROJECT.key) return null;
  const parts = /^\((.+)\)$/.exec(clause)?.[1]?.split(' OR ') ?? [clause];
  const conditions = parts.flatMap((part) => {
    const [, field, operator, value = ''] = CONDITION.exec(part) ?? [];
    return condition(`${field} ${operator}`, value, now) ?? [];
  });
  if (conditions.length < parts.length) return null;
  const found = issues
    .filter((issue) => conditions.some((matches) => matches(issue)))
    .sort((a, b) => a.createdAt - b.createdAt || a.number - b.number);
  return order === 'DESC' ? found.reverse() : found;
}

function condition(
  kind: string,
  value: string,
  now: number,
): ((issue: FakeJiraIssue) => boolean) | null {
  switch (kind) {
    case 'labels =':
      return ({ labels }) => labels.includes(value);
    case 'issuetype =':
      return ({ type }) => type === value;
    case 'created <': {
      const [, minutes] = /^-(\d+)m$/.exec(value) ?? [];
      if (minutes === undefined) return null;
      return ({ createdAt }) => createdAt < now - Number(minutes) * 60_000;
    }
    default:
      return null;
  }
}
