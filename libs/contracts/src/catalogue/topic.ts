import { z } from 'zod';

/** The ten topics with the prefix that their practices' ids carry. */
export const TOPICS = {
  caching: 'CA',
  'rate-limiting': 'RL',
  stateless: 'ST',
  queues: 'QU',
  resilience: 'LB',
  monitoring: 'MO',
  delivery: 'CD',
  architecture: 'AR',
  database: 'DB',
  security: 'SE',
} as const;
export type Topic = keyof typeof TOPICS;
export const topicSchema = z.enum(Object.keys(TOPICS) as [Topic, ...Topic[]]);
