import type { FieldChange, Operation } from './operation.ts';
import type { SyncInput } from './sync-input.ts';

/** Labels and milestones that are not there yet, before the issues that need them. */
export function withContainers(
  operations: readonly Operation[],
  { tracker, mapping }: SyncInput,
): Operation[] {
  const labels = new Set(tracker.labels.map((label) => label.toLowerCase()));
  const milestones = new Set(tracker.milestones.map(({ title }) => title));
  const before = new Map<string, Operation>();
  const rest = operations.map((operation) => {
    const wanted = wantedBy(operation);
    const needs = [...operation.needs];
    for (const name of mapping.createsLabels ? wanted.labels : []) {
      if (labels.has(name.toLowerCase())) continue;
      const key = `label:${name.toLowerCase()}`;
      before.set(key, before.get(key) ?? { kind: 'create_label', key, needs: [], name });
      needs.push(key);
    }
    if (wanted.milestone !== null && !milestones.has(wanted.milestone)) {
      const key = `milestone:${wanted.milestone}`;
      before.set(key, { kind: 'create_milestone', key, needs: [], title: wanted.milestone });
      needs.push(key);
    }
    return { ...operation, needs };
  });
  return [...before.values(), ...rest];
}

function wantedBy(operation: Operation): { labels: readonly string[]; milestone: string | null } {
  if (operation.kind === 'create_issue')
    return { labels: operation.fields.labels, milestone: operation.fields.milestone };
  if (operation.kind !== 'update_issue') return { labels: [], milestone: null };
  const to = (name: FieldChange['field']) =>
    operation.changes.find(({ field }) => field === name)?.to ?? null;
  const [labels, milestone] = [to('labels'), to('milestone')];
  return {
    labels: Array.isArray(labels) ? labels : [],
    milestone: typeof milestone === 'string' ? milestone : null,
  };
}
