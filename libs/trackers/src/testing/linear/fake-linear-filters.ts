import type { FakeLinearIssue } from './fake-linear-presentation.ts';

interface Text {
  eq?: string;
  eqIgnoreCase?: string;
  in?: string[];
}
export interface LabelFilter {
  and?: LabelFilter[];
  or?: LabelFilter[];
  name?: Text;
  isGroup?: { eq?: boolean };
  team?: { key?: Text; null?: boolean };
}
export interface IssueFilter {
  team?: { key?: Text };
  labels?: { some?: LabelFilter };
  createdAt?: { gte?: string };
}

const says = (value: string, { eq, eqIgnoreCase, in: list }: Text): boolean =>
  (eq === undefined || value === eq) &&
  (eqIgnoreCase === undefined || value.toLowerCase() === eqIgnoreCase.toLowerCase()) &&
  (list === undefined || list.includes(value));

/** All labels of the fake are of the team ENG, and none is a group. */
export function matchesLabel(name: string, filter: LabelFilter): boolean {
  const { and = [], or, name: text, isGroup, team } = filter;
  return (
    and.every((each) => matchesLabel(name, each)) &&
    (or?.some((each) => matchesLabel(name, each)) ?? true) &&
    (text === undefined || says(name, text)) &&
    isGroup?.eq !== true &&
    team?.null !== true &&
    (team?.key === undefined || says('ENG', team.key))
  );
}

export const matchesIssue = (
  { labels, createdAt, identifier }: FakeLinearIssue,
  { team, labels: wanted, createdAt: made }: IssueFilter,
): boolean =>
  (team?.key === undefined || says(identifier.split('-')[0] ?? '', team.key)) &&
  (wanted?.some === undefined || labels.some((name) => matchesLabel(name, wanted.some ?? {}))) &&
  (made?.gte === undefined || Date.parse(createdAt) >= Date.parse(made.gte));
