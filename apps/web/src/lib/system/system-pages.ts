/** The pages of a system: those that are open most first, the rest by what they are for. */
export const SYSTEM_PAGES = [
  { key: '', to: '/$organization/systems/$system', label: 'Overview', group: 'Standing' },
  {
    key: 'assessment',
    to: '/$organization/systems/$system/assessment',
    label: 'Assessment',
    group: 'Standing',
  },
  { key: 'tasks', to: '/$organization/systems/$system/tasks', label: 'Tasks', group: 'Work' },
  { key: 'roadmap', to: '/$organization/systems/$system/roadmap', label: 'Roadmap', group: 'Work' },
  {
    key: 'forecast',
    to: '/$organization/systems/$system/forecast',
    label: 'Forecast',
    group: 'Work',
  },
  {
    key: 'progress',
    to: '/$organization/systems/$system/progress',
    label: 'Progress',
    group: 'Work',
  },
  {
    key: 'incidents',
    to: '/$organization/systems/$system/incidents',
    label: 'Incidents',
    group: 'What happened',
  },
  {
    key: 'discussion',
    to: '/$organization/systems/$system/discussion',
    label: 'Discussion',
    group: 'What happened',
  },
  {
    key: 'activity',
    to: '/$organization/systems/$system/activity',
    label: 'Activity',
    group: 'What happened',
  },
  {
    key: 'scans',
    to: '/$organization/systems/$system/scans',
    label: 'Scans',
    group: 'What happened',
  },
  {
    key: 'snapshots',
    to: '/$organization/systems/$system/snapshots',
    label: 'Snapshots',
    group: 'What happened',
  },
  {
    key: 'shortcuts',
    to: '/$organization/systems/$system/shortcuts',
    label: 'Shortcuts',
    group: 'What happened',
  },
  {
    key: 'report',
    to: '/$organization/systems/$system/report',
    label: 'Report',
    group: 'To others',
  },
  {
    key: 'trackers',
    to: '/$organization/systems/$system/trackers',
    label: 'Trackers',
    group: 'To others',
  },
  {
    key: 'settings',
    to: '/$organization/systems/$system/settings',
    label: 'Settings',
    group: 'To others',
  },
] as const;
export type SystemPage = (typeof SYSTEM_PAGES)[number];

/** The page at an address such as `/northwind/systems/checkout-api/scans/0199…`. */
export const systemPageAt = (pathname: string): SystemPage | undefined => {
  const key = pathname.split('/')[4] ?? '';
  return SYSTEM_PAGES.find((page) => page.key === key);
};

/**
 * Which pages stand in a row that has room for so many, and which stand in the menu behind it. With room for
 * one more, the one that is open or was taken out of the menu last stands in the row too.
 */
export function arrangePages(
  room: number,
  open: SystemPage | undefined,
  remembered: string | null,
  hasExtra: boolean,
): { row: SystemPage[]; menu: SystemPage[] } {
  const first = SYSTEM_PAGES.slice(0, room);
  const rest = SYSTEM_PAGES.slice(room);
  const extra = hasExtra
    ? (rest.find((page) => page === open) ?? rest.find(({ key }) => key === remembered))
    : undefined;
  return {
    row: extra === undefined ? first : [...first, extra],
    menu: rest.filter((page) => page !== extra),
  };
}
