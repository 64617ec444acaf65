/** What each practice of a campaign must be at, to choose from. */
export const GOAL_OPTIONS = [
  { value: 'in_place', label: 'In place', description: 'As their teams say.' },
  {
    value: 'proven',
    label: 'Proven',
    description: 'With evidence that is not older than the practice allows.',
  },
] as const;
