import type { Operation } from './operation.ts';

/** What a run names that some trackers know by ids of their own. */
export interface DirectoryNames {
  labels: readonly string[];
  people: readonly string[];
  /** Whether issues or milestones are made. */
  makes?: boolean;
}

/** The names in operations, each once, in their order. */
export function directoryNames(operations: readonly Operation[]): DirectoryNames {
  const labels = new Set<string>();
  const people = new Set<string>();
  for (const operation of operations) {
    if (operation.kind !== 'create_issue' && operation.kind !== 'update_issue') continue;
    const fields = operation.kind === 'create_issue' ? operation.fields : operation.ours;
    for (const label of fields.labels) labels.add(label);
    if (fields.assignee !== null) people.add(fields.assignee);
  }
  const makes = operations.some(
    ({ kind }) => kind === 'create_issue' || kind === 'create_milestone',
  );
  return { labels: [...labels], people: [...people], makes };
}
