import type { RoadmapFormat } from '@pitwall/contracts';
import type { RoadmapWriter } from '../roadmap-document.ts';
import { csvRoadmap } from './csv-roadmap.ts';
import { jsonRoadmap } from './json-roadmap.ts';
import { markdownRoadmap } from './markdown-roadmap.ts';

/** How each format is written, and what its file is to a browser. */
export const ROADMAP_WRITERS: Record<
  RoadmapFormat,
  { mediaType: string; writer: () => RoadmapWriter }
> = {
  md: { mediaType: 'text/markdown; charset=utf-8', writer: markdownRoadmap },
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', writer: csvRoadmap },
  json: { mediaType: 'application/json; charset=utf-8', writer: jsonRoadmap },
};
