import type { TrackerMapping } from '@pitwall/contracts';

/** What becomes a milestone there, as a choice. */
export const MILESTONES: { value: TrackerMapping['milestones']; label: string }[] = [
  { value: 'stage', label: 'One for each stage' },
  { value: 'sprint', label: 'One for each sprint' },
  { value: 'none', label: 'None' },
];

/** What is done without a person, as a choice. */
export const FOLLOWS: { value: TrackerMapping['follow']; label: string }[] = [
  { value: 'take', label: 'Take over what changes there' },
  { value: 'both', label: 'Take over, and write what changes here' },
  { value: 'off', label: 'Nothing' },
];
