import type { CampaignCell, CampaignGoal, PracticeStanding } from '@pitwall/contracts';

type Standing = Pick<PracticeStanding, 'standing' | 'reads' | 'value'>;

/** How far one practice of one system is; undefined where its catalogue does not have the practice. */
export function campaignCell(standing: Standing | undefined, goal: CampaignGoal): CampaignCell {
  if (standing === undefined || standing.standing === 'not_applicable') return 'none';
  if (standing.standing === 'unanswered') return 'unanswered';
  if (standing.standing === 'met')
    // Stale evidence reads as in place, so that what was proven once is to be proven again.
    return goal === 'in_place' || standing.reads === 'proven' ? 'done' : 'partial';
  return (standing.value?.low ?? 0) > 0 ? 'partial' : 'open';
}

/** What is at the goal, of all that is asked. */
export const progressOf = (cells: readonly CampaignCell[]): { done: number; total: number } => ({
  done: cells.filter((cell) => cell === 'done').length,
  total: cells.filter((cell) => cell !== 'none').length,
});
