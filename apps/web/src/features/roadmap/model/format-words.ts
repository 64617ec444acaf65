import type { RoadmapFormat } from '@pitwall/contracts';

export const FORMAT_WORDS: Record<RoadmapFormat, { label: string; says: string }> = {
  md: { label: 'Markdown', says: 'To read, for a wiki or a repository.' },
  csv: { label: 'CSV', says: 'A row for each task, for a spreadsheet.' },
  'jira-csv': { label: 'CSV for Jira', says: 'For Jira’s import; dates are yyyy-MM-dd.' },
  'linear-csv': { label: 'CSV for Linear', says: 'For Linear’s importer.' },
  ics: { label: 'Calendar', says: 'The sprints with their tasks, as iCalendar.' },
  json: { label: 'JSON', says: 'Everything, for a program.' },
};
