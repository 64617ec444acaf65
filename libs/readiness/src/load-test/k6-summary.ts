import { z } from 'zod';
import { failedWords } from './autocannon.ts';
import { type LoadTestFile, LoadTestFileError } from './load-test-file.ts';

const number = z.number().min(0);

/** What `k6 run --summary-export` writes: a metric's numbers stand in the metric itself. */
const exported = z.object({
  http_reqs: z.object({ count: number, rate: number }),
  vus: z.object({ min: number, max: number }).optional(),
  vus_max: z.object({ max: number }),
  http_req_failed: z.object({ value: number }).optional(),
});

/** What `handleSummary` is given: a metric's numbers stand under `values`. */
const handled = z.object({
  http_reqs: z.object({ values: z.object({ count: number, rate: number }) }),
  vus: z.object({ values: z.object({ min: number, max: number }) }).optional(),
  vus_max: z.object({ values: z.object({ max: number }) }),
  http_req_failed: z.object({ values: z.object({ rate: number }) }).optional(),
});

export const k6SummarySchema = z.object({
  metrics: z.union([
    handled.transform((metrics) => ({
      reqs: metrics.http_reqs.values,
      vus: metrics.vus?.values ?? null,
      most: metrics.vus_max.values.max,
      failed: metrics.http_req_failed?.values.rate ?? 0,
    })),
    exported.transform((metrics) => ({
      reqs: metrics.http_reqs,
      vus: metrics.vus ?? null,
      most: metrics.vus_max.max,
      failed: metrics.http_req_failed?.value ?? 0,
    })),
  ]),
});

/** One level: k6 sums up a whole run, so it should have held one number of virtual users. */
export function readK6Summary({ metrics }: z.infer<typeof k6SummarySchema>): LoadTestFile {
  const { reqs, vus, most, failed } = metrics;
  const concurrency = vus?.max ?? most;
  const throughput = reqs.rate * (1 - failed);
  if (concurrency === 0 || throughput === 0) {
    throw new LoadTestFileError(
      concurrency === 0
        ? 'it ran without virtual users'
        : `none of its ${reqs.count} requests was answered with success`,
    );
  }
  const warnings: string[] = [];
  if (failed > 0.01) warnings.push(failedWords(failed, 1));
  if (vus !== null && vus.min < vus.max / 2) {
    warnings.push(
      `virtual users went from ${vus.min} to ${vus.max}, and the summary keeps only the average over all of it; ` +
        'run each level for itself, or give the raw output of --out json',
    );
  }
  return { format: 'k6_summary', levels: [{ concurrency, throughput }], warnings };
}
