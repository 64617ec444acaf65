import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuzzOptions } from '../../../../tools/fuzz-options.mjs';
import { type ApiHarness, startApi } from '../api-harness.ts';
import { FuzzRun } from './fuzz-run.ts';
import { sendRawRequests } from './raw-requests.ts';

const options = fuzzOptions();
let api: ApiHarness;
const errors: string[] = [];

beforeAll(async () => {
  api = await startApi(
    {
      requestsPerMinute: 100_000_000,
      organizationRequestsPerMinute: 100_000_000,
      signInsPerMinute: 1_000_000,
    },
    {
      log: (line) => {
        if (/"level":"?(50|error)/.test(line)) errors.push(line.slice(0, 2_500));
      },
    },
  );
}, 120_000);
afterAll(() => api?.close());

describe('generated hostile requests', () => {
  it('are answered in time, without a fault of the server, and change nothing where they are refused', async () => {
    const run = await FuzzRun.of(api, () => errors.splice(0), options.seed);
    const began = Date.now();
    const { requests, statuses, slowestMilliseconds, faults } = await run.send(options.requests);
    // Read by whoever repeats it: PITWALL_FUZZ_SEED and PITWALL_FUZZ_REQUESTS.
    process.stdout.write(
      `fuzzing: seed ${options.seed}, ${requests} requests in ${Math.round((Date.now() - began) / 1000)} s, slowest ${Math.round(slowestMilliseconds)} ms, ${JSON.stringify(statuses)}\n`,
    );
    expect(faults.slice(0, 30).join('\n\n')).toBe('');
    // Both kinds must occur, or the requests were not what they should be.
    const answered = Object.entries(statuses).filter(([status]) => status < '300');
    expect(answered.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(requests / 20);
    expect(statuses['400'] ?? 0).toBeGreaterThan(requests / 20);
  }, 900_000);

  it('that are no HTTP end in a refusal, and the server goes on', async () => {
    const { requests, faults } = await sendRawRequests(api.application, options.seed, () =>
      errors.splice(0),
    );
    process.stdout.write(`fuzzing: ${requests} raw requests\n`);
    expect(faults).toEqual([]);
  }, 120_000);
});
