import { z } from 'zod';
import { type LoadTestFile, LoadTestFileError } from './load-test-file.ts';

const count = z.number().min(0);

/** `autocannon --json`, as its releases 4 to 9 write it; what is not read may be anything. */
export const autocannonSchema = z.object({
  connections: z.number().positive(),
  pipelining: z.number().positive().default(1),
  duration: z.number().positive(),
  errors: count.default(0),
  timeouts: count.default(0),
  non2xx: count.default(0),
  '2xx': count,
  requests: z.object({ average: count, total: count }),
  latency: z.object({ average: count }),
});

/** One level: the answers with a status of 2xx a second. */
export function readAutocannon(result: z.infer<typeof autocannonSchema>): LoadTestFile {
  const { connections, pipelining, duration, errors, non2xx } = result;
  const good = result['2xx'];
  if (good === 0) {
    throw new LoadTestFileError(
      `none of its requests was answered with success (${non2xx} other answers, ${errors} errors)`,
    );
  }
  const failed = errors + non2xx;
  return {
    format: 'autocannon',
    // With pipelining, each connection has so many requests under way at once.
    levels: [{ concurrency: connections * pipelining, throughput: good / duration }],
    warnings: failed > good * 0.01 ? [failedWords(failed, good + failed)] : [],
  };
}

export const failedWords = (failed: number, all: number): string =>
  `${Math.round((failed / all) * 100)} % of the requests failed; only the others are counted`;
