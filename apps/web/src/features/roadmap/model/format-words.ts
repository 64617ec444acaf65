import type { RoadmapFormat } from '@pitwall/contracts';

export const FORMAT_WORDS: Record<RoadmapFormat, { label: string; says: string }> = {
  md: { label: 'Markdown', says: 'To read, for a wiki or a repository.' },
  csv: { label: 'CSV', says: 'A row for each task, for a spreadsheet.' },
  json: { label: 'JSON', says: 'Everything, for a program.' },
};
