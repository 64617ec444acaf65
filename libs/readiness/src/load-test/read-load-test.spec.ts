import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { k6Lines } from '../../fixtures/k6-lines.ts';
import { fitScalability } from '../forecast/scalability.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { LoadTestFileError } from './load-test-file.ts';
import { readLoadTest } from './read-load-test.ts';

const autocannon = (connections: number): string =>
  readFileSync(
    new URL(`../../fixtures/load-tests/autocannon-${connections}.json`, import.meta.url),
    'utf8',
  );
const refusal = (content: string): string => {
  try {
    readLoadTest(content);
  } catch (error) {
    if (error instanceof LoadTestFileError) return error.message;
    throw error;
  }
  return 'it was read';
};

describe('autocannon', () => {
  it('reads what autocannon wrote of six runs, and fits a curve through them', () => {
    const files = [1, 2, 4, 8, 16, 32].map((each) => readLoadTest(autocannon(each)));
    expect(files.map(({ format }) => format)).toEqual(files.map(() => 'autocannon'));
    const levels = files.flatMap((file) => file.levels);
    expect(levels.map(({ concurrency }) => concurrency)).toEqual([1, 2, 4, 8, 16, 32]);
    // 1,092 answers in 2.02 seconds.
    expect(levels[2]?.throughput).toBeCloseTo(540.594, 3);
    const fit = fitScalability(levels, DEFAULT_SETTINGS.forecast);
    expect(fit.error.relative).toBeLessThan(0.1);
  });

  it('counts pipelined requests as under way, and answers that are no success not at all', () => {
    const result = JSON.parse(autocannon(4)) as Record<string, unknown>;
    const half = { ...result, pipelining: 10, '2xx': 546, non2xx: 546 };
    expect(readLoadTest(JSON.stringify(half))).toEqual({
      format: 'autocannon',
      levels: [{ concurrency: 40, throughput: 546 / 2.02 }],
      warnings: ['50 % of the requests failed; only the others are counted'],
    });
    const none = { ...result, '2xx': 0, non2xx: 1092 };
    expect(refusal(JSON.stringify(none))).toContain('none of its requests was answered');
  });
});

// The two forms after k6's documentation of --summary-export and of handleSummary.
const exported = (changes: object = {}): string =>
  JSON.stringify({
    root_group: { name: '', path: '', id: 'd41d8cd98f00b204e9800998ecf8427e', checks: {} },
    metrics: {
      http_req_duration: { avg: 12.4, min: 4.1, med: 11, max: 91, 'p(90)': 20, 'p(95)': 25 },
      http_req_failed: { passes: 0, fails: 48_120, value: 0 },
      http_reqs: { count: 48_120, rate: 802 },
      iterations: { count: 48_120, rate: 802 },
      vus: { value: 10, min: 10, max: 10 },
      vus_max: { value: 10, min: 10, max: 10 },
      ...changes,
    },
  });
const handled = (): string =>
  JSON.stringify({
    root_group: { path: '', groups: [], checks: [], name: '' },
    options: { summaryTrendStats: ['avg'], summaryTimeUnit: '', noColor: false },
    state: { isStdOutTTY: false, isStdErrTTY: false, testRunDurationMs: 60_000 },
    metrics: {
      http_reqs: {
        type: 'counter',
        contains: 'default',
        values: { count: 30_000, rate: 500 },
      },
      http_req_failed: {
        type: 'rate',
        contains: 'default',
        values: { rate: 0.1, passes: 3000, fails: 27_000 },
      },
      vus: { type: 'gauge', contains: 'default', values: { value: 5, min: 5, max: 5 } },
      vus_max: { type: 'gauge', contains: 'default', values: { value: 5, min: 5, max: 5 } },
    },
  });

describe('the summary of k6', () => {
  it('is read in both of its forms', () => {
    expect(readLoadTest(exported())).toEqual({
      format: 'k6_summary',
      levels: [{ concurrency: 10, throughput: 802 }],
      warnings: [],
    });
    expect(readLoadTest(handled())).toEqual({
      format: 'k6_summary',
      levels: [{ concurrency: 5, throughput: 450 }],
      warnings: ['10 % of the requests failed; only the others are counted'],
    });
  });

  it('says that an average over changing users is no level', () => {
    const { warnings } = readLoadTest(exported({ vus: { value: 1, min: 1, max: 100 } }));
    expect(warnings).toEqual([expect.stringContaining('virtual users went from 1 to 100')]);
  });
});

describe('the raw output of k6', () => {
  it('gives a level for each number of users that was held', () => {
    const content = k6Lines([
      [1, 8, 10],
      [2, 8, 19],
      [3, 2, 20],
      [4, 8, 34],
    ]);
    expect(readLoadTest(content)).toEqual({
      format: 'k6_raw',
      levels: [
        { concurrency: 1, throughput: 10 },
        { concurrency: 2, throughput: 19 },
        { concurrency: 4, throughput: 34 },
      ],
      warnings: [],
    });
  });

  it('refuses a file that is cut off, naming the line', () => {
    const content = k6Lines([[1, 8, 10]]);
    const lines = content.trimEnd().split('\n').length;
    expect(refusal(content.slice(0, -30))).toBe(
      `it is cut off: line ${lines}, its last, is not whole`,
    );
    expect(refusal(content.replace('"type":"Point"', '"type":"Dot"'))).toContain(
      "line 3 is not a line of k6's JSON output",
    );
  });

  it('refuses users that never hold still, and clocks that jump', () => {
    const climbing = Array.from({ length: 20 }, (_, users) => [users + 1, 1, 5] as const);
    expect(refusal(k6Lines(climbing))).toContain('never held still');
    const jumped =
      k6Lines([[1, 8, 10]]) + k6Lines([[1, 2, 1]]).replaceAll('2026-03-01', '2026-01-01');
    expect(refusal(jumped)).toContain('the clock has jumped');
  });
});

describe('other files', () => {
  it.each([
    ['cut off', autocannon(4).slice(0, 300), 'it is cut off'],
    ['no JSON', 'Requests: 12', 'it is not JSON'],
    ['another JSON', '{"checks":{},"thresholds":[]}', 'it begins with checks'],
    ['a table', 'Running 10s test @ http://localhost', '"autocannon --json" writes what is read'],
    ['k6 as CSV', 'metric_name,timestamp,metric_value,check', '"--out json" writes what is read'],
    ['of JMeter', 'timeStamp,elapsed,label,responseCode\n', 'it is of JMeter'],
    ['of JMeter as XML', '<?xml version="1.0"?>\n<testResults version="1.2">', 'it is of JMeter'],
    ['of Locust', '"Timestamp","User Count","Type","Name"\n', 'it is of Locust'],
    ['of Locust as JSON', '[{"name": "/", "method": "GET", "num_requests": 3}]', 'it is of Locust'],
    ['of Gatling', '{ "type": "GROUP",\n"name": "All Requests" }', 'it is of Gatling'],
    ['of Artillery', '{"aggregate":{"counters":{}},"intermediate":[]}', 'it is of Artillery'],
    ['of Vegeta', '{"latencies":{"total":1}}', 'enter the limit that it found'],
    ['a list', '[1]', 'it is a list'],
    ['empty', '{}', 'it is empty'],
    ['metrics of another tool', '{"metrics":{"rps":3}}', 'its metrics lack http_reqs'],
  ])('are refused: %s', (_name, content, message) => {
    expect(refusal(content)).toContain(message);
  });
});
