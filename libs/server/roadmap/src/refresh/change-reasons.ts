import { type PracticeStanding, type TaskState, dayInWords } from '@pitwall/contracts';

type Standing = Pick<
  PracticeStanding,
  'standing' | 'reads' | 'applicability' | 'unansweredBecause' | 'risk' | 'dueness'
>;

/** How a task ends whose practice is no gap any more, and why. */
export function closeReason(standing: Standing | undefined): {
  to: 'done' | 'dropped';
  reason: string;
} {
  const dropped = (reason: string) => ({ to: 'dropped' as const, reason });
  if (!standing) return dropped('The catalogue does not hold this practice any more.');
  if (standing.standing === 'met') {
    return {
      to: 'done',
      reason: `The practice is met: ${standing.reads === 'proven' ? 'proven' : 'in place'}.`,
    };
  }
  if (standing.standing === 'not_applicable') {
    return dropped(
      standing.applicability === 'condition_false'
        ? 'The practice does not apply to what the system is.'
        : 'The team says that the practice does not apply.',
    );
  }
  if (standing.unansweredBecause === 'awaiting_approval')
    return dropped('The practice is said not to apply, which waits for approval.');
  if (standing.unansweredBecause === 'not_assessed') return dropped('The answer was taken back.');
  if (standing.risk?.status === 'accepted')
    return dropped(
      standing.risk.expiresAt == null
        ? 'The risk is accepted.'
        : `The risk is accepted until ${dayInWords(standing.risk.expiresAt)}.`,
    );
  return dropped('The practice is not due any more.');
}

/** Why a task is back. */
export function reopenReason(before: TaskState, standing: Standing | undefined): string {
  if (standing?.unansweredBecause === 'contradicted') return 'A finding contradicts the answer.';
  if (standing?.unansweredBecause === 'unknown') return 'The answer is that nobody can tell.';
  if (standing?.risk?.status === 'touched')
    return 'A symptom or an incident touches the accepted risk.';
  if (standing?.risk?.status === 'lapsed')
    return 'The risk is not accepted any more: it has expired.';
  return before === 'done' ? 'The practice is not met any more.' : 'The practice is due again.';
}

export const ARCHIVED = 'The system was archived.';
