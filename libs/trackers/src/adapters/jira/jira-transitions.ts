import type { JiraTransition } from './jira-schemas.ts';

/** Statuses of "done" that say that nothing was done. */
const GIVEN_UP = /won.?t|cancel|reject|declin|duplicate|invalid|abandon/i;
const USUAL = /^(?:done|closed?|resolved?|to ?do|open|reopened|backlog)$/i;

/**
 * The transition that closes an issue or opens it again: to a status of the category "done", or out of it.
 * The status that the mapping names first, then usual ones, never one that gives up while there is another.
 */
export function transitionTo(
  state: 'open' | 'closed',
  transitions: readonly JiraTransition[],
  wanted: string | null,
): JiraTransition | null {
  const leading = transitions.filter(
    ({ to, isAvailable }) =>
      isAvailable && (to.statusCategory.key === 'done') === (state === 'closed'),
  );
  const rank = ({ to: { name, statusCategory } }: JiraTransition): number => {
    if (name.toLowerCase() === wanted?.toLowerCase()) return 0;
    if (GIVEN_UP.test(name)) return 4;
    // Opened again, it waits for somebody to begin.
    if (state === 'open' && statusCategory.key === 'new') return 1;
    return USUAL.test(name) ? 2 : 3;
  };
  return [...leading].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}
