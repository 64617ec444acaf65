import { describe, expect, it } from 'vitest';
import { runSignedIn } from '../testing/signed-in.ts';

describe('pitwall benchmarks', () => {
  const answer = {
    topics: [
      { topic: 'database', own: 0.25, median: 0.625, systems: 6 },
      { topic: 'caching', own: null, median: 0.375, systems: 5 },
      { topic: 'queues', own: 1, median: null, systems: null },
    ],
  };
  it('prints each topic beside the median of the others, where there are enough', async () => {
    const ended = await runSignedIn(['benchmarks', '-s', 'shop'], () => ({ json: answer }));
    expect(ended.code).toBe(0);
    expect(ended.requests[0]?.path).toBe('/api/v1/organizations/acme/systems/shop/benchmarks');
    expect(ended.output).toMatch(/database +25 % +63 % of 6 systems/);
    expect(ended.output).toMatch(/caching +nothing is due +38 % of 5 systems/);
    expect(ended.output).toMatch(/queues +100 % +fewer than five others/);
    const json = await runSignedIn(['benchmarks', '-s', 'shop', '--json'], () => ({
      json: answer,
    }));
    expect(JSON.parse(json.output)).toEqual(answer);
  });

  it('says so where nothing is due', async () => {
    const ended = await runSignedIn(['benchmarks', '-s', 'shop'], () => ({ json: { topics: [] } }));
    expect(ended.output).toContain('Nothing is due');
  });
});
