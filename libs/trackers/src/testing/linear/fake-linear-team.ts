import { notFound } from './fake-linear-errors.ts';

export interface Paging {
  after?: string | null;
  first?: number | null;
}

const state = (type: string, position: number, name = type) => ({
  id: `state-${name}`,
  name,
  type,
  position,
});
const STATES = [
  state('triage', 0),
  state('backlog', 10),
  state('unstarted', 20),
  state('started', 30),
  state('completed', 40),
  state('completed', 45, 'Shipped'),
  state('canceled', 50),
];

export const TEAM = {
  id: '00000000-0000-4000-8000-0000000ea000',
  key: 'ENG',
  states: () => connected(STATES.toReversed(), {}),
};
export const PROJECT = {
  id: '00000000-0000-4000-8000-00000000b0b0',
  slugId: '1a2b3c4d5e6f',
  name: 'Rework',
};

/** The type of a state. */
export function stateOf(id: string): string {
  const found = STATES.find((each) => each.id === id);
  if (!found) throw notFound('WorkflowState');
  return found.type;
}

export const nameFor = (email: string): string => email.split('@')[0] ?? email;

/** With somebody who left, and a program. */
export function membersOf(people: ReadonlyMap<string, string>): object[] {
  const here = [...people].map(([email, id]) => ({ id, email, name: nameFor(email) }));
  return [
    ...here.map((each) => ({ ...each, active: true, app: false })),
    { id: 'left', email: 'left@acme.example', name: 'Left', active: false, app: false },
    { id: 'app', email: 'app@acme.example', name: 'An app', active: true, app: true },
  ];
}

export function nameOf(
  names: ReadonlyMap<string, string>,
  id: unknown,
  entity: string,
): string | null {
  if (id === null) return null;
  const found = [...names].find(([, each]) => each === id);
  if (!found) throw notFound(entity);
  return found[0];
}

export function connected(items: readonly object[], { first, after }: Paging): object {
  const start = after == null ? 0 : Number(after);
  const end = start + (first ?? 50);
  return {
    nodes: items.slice(start, end),
    pageInfo: { hasNextPage: end < items.length, endCursor: String(Math.min(end, items.length)) },
  };
}
