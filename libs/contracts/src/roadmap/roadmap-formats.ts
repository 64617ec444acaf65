import { z } from 'zod';

export const ROADMAP_FORMATS = ['md', 'csv', 'jira-csv', 'linear-csv', 'json', 'ics'] as const;
export const roadmapFormatSchema = z.enum(ROADMAP_FORMATS);
export type RoadmapFormat = z.infer<typeof roadmapFormatSchema>;
