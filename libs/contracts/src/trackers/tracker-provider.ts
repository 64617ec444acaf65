import { z } from 'zod';

/** Every tracker that Pitwall has a word for; `providers/registered.ts` lists those that can be connected. */
export const TRACKER_PROVIDERS = ['github', 'jira', 'linear', 'gitlab'] as const;
export const trackerProviderSchema = z.enum(TRACKER_PROVIDERS);
export type TrackerProvider = z.infer<typeof trackerProviderSchema>;

/** As their makers write them. */
export const TRACKER_NAMES: Readonly<Record<TrackerProvider, string>> = {
  github: 'GitHub',
  jira: 'Jira',
  linear: 'Linear',
  gitlab: 'GitLab',
};
