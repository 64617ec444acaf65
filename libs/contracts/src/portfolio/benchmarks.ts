import { z } from 'zod';
import { topicSchema } from '../catalogue/topic.ts';

/** A figure about other systems stands only where so many of them are behind it, so that it tells of none of them. */
export const FEWEST_BEHIND_A_BENCHMARK = 5;

const share = z.number().min(0).max(1);

/** One topic of a system beside the other systems of its organization. */
export const topicBenchmarkSchema = z.object({
  topic: topicSchema,
  /** Met of the system's due practices of the topic; null where none is due. */
  own: share.nullable(),
  /** The median of the same share over other systems in which something of the topic is due; null where too few are. */
  median: share.nullable(),
  /** How many systems the median stands on; null where there is none. */
  systems: z.number().int().min(FEWEST_BEHIND_A_BENCHMARK).nullable(),
});
export type TopicBenchmark = z.infer<typeof topicBenchmarkSchema>;

/** A system beside the median of the others, of those that the reader may see. Never which they are. */
export const benchmarksSchema = z
  .object({ topics: z.array(topicBenchmarkSchema) })
  .meta({ id: 'Benchmarks' });
export type Benchmarks = z.infer<typeof benchmarksSchema>;
