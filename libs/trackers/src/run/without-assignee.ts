import { TrackerError } from './tracker-error.ts';

/** Does it, or does it without the assignee where the tracker does not let them be one. */
export async function withoutWhomItRefuses<Done>(
  assignee: string | null,
  whole: () => Promise<Done>,
  without: () => Promise<Done>,
): Promise<{ done: Done; unassignable?: string }> {
  try {
    return { done: await whole() };
  } catch (error) {
    const refused = error instanceof TrackerError && error.fault === 'unassignable';
    if (!refused || assignee === null) throw error;
    return { done: await without(), unassignable: assignee };
  }
}
