import type { ApiDescription, DescribedOperation } from '@pitwall/api-client';

export interface ListedOperation {
  method: string;
  path: string;
  operation: DescribedOperation;
  /** What a caller must be allowed; null where none is named. */
  permission: string | null;
  /** No session and no token is needed. */
  open: boolean;
}

/** The description names permissions in a sentence. */
const permissionOf = (description: string | undefined): string | null =>
  /permission `([^`]+)`/.exec(description ?? '')?.[1] ?? null;

const matches = ({ method, path, operation }: ListedOperation, search: string): boolean => {
  const searched = [method, path, operation.summary, operation.operationId, ...operation.tags]
    .join(' ')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
};

/** The order in which one meets them; tags of a newer server come after. */
const TAGS = [
  'Account',
  'Organizations',
  'Members',
  'Teams',
  'API tokens',
  'Systems',
  'Figures',
  'Symptoms',
  'Incidents',
  'Scans',
  'Assessments',
  'Snapshots',
  'Tasks',
  'Sprints',
  'Roadmap',
  'Exports',
  'Catalogue',
  'Live updates',
  'Audit log',
];

const tagRank = (tag: string): number => {
  const rank = TAGS.indexOf(tag);
  return rank < 0 ? TAGS.length : rank;
};

/** Operations by their tag; those that match what is looked for. */
export const operationsByTag = (
  { paths }: Pick<ApiDescription, 'paths'>,
  search = '',
): { tag: string; operations: ListedOperation[] }[] => {
  const groups = new Map<string, ListedOperation[]>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const listed = {
        method: method.toUpperCase(),
        path,
        operation,
        permission: permissionOf(operation.description),
        open: operation.security?.length === 0,
      };
      if (!matches(listed, search)) continue;
      const tag = operation.tags[0] ?? 'Others';
      groups.set(tag, [...(groups.get(tag) ?? []), listed]);
    }
  }
  return [...groups]
    .map(([tag, operations]) => ({ tag, operations }))
    .sort((one, other) => tagRank(one.tag) - tagRank(other.tag));
};
