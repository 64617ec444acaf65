import type { RoadmapFormat } from '@pitwall/contracts';
import type { RoadmapWriter } from '../roadmap-document.ts';
import { csvRoadmap } from './csv-roadmap.ts';
import { icsRoadmap } from './ics-roadmap.ts';
import { jiraCsvRoadmap } from './jira-csv-roadmap.ts';
import { jsonRoadmap } from './json-roadmap.ts';
import { linearCsvRoadmap } from './linear-csv-roadmap.ts';
import { markdownRoadmap } from './markdown-roadmap.ts';

const CSV = 'text/csv; charset=utf-8; header=present';

/** How each format is written, and what its file is to a browser. */
export const ROADMAP_WRITERS: Record<
  RoadmapFormat,
  { mediaType: string; ending: string; writer: () => RoadmapWriter }
> = {
  md: { mediaType: 'text/markdown; charset=utf-8', ending: 'md', writer: markdownRoadmap },
  csv: { mediaType: CSV, ending: 'csv', writer: csvRoadmap },
  'jira-csv': { mediaType: CSV, ending: 'jira.csv', writer: jiraCsvRoadmap },
  'linear-csv': { mediaType: CSV, ending: 'linear.csv', writer: linearCsvRoadmap },
  json: { mediaType: 'application/json; charset=utf-8', ending: 'json', writer: jsonRoadmap },
  ics: { mediaType: 'text/calendar; charset=utf-8', ending: 'ics', writer: icsRoadmap },
};
