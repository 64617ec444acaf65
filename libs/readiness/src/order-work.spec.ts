import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWork, leastWeightedCompletion, weightedCompletion } from '../fixtures/work.ts';
import { orderWork, type WorkItem } from './order-work.ts';
import { DependencyCycleError } from './prerequisites.ts';

const item = (
  id: string,
  value: number,
  cost: number,
  needs: string[] = [],
  days = 1,
): WorkItem => ({ id, value, cost, needs, days });
const ids = (work: WorkItem[]): string[] => orderWork(work).map(({ id }) => id);

describe('orderWork', () => {
  it('takes the highest value for its cost first', () => {
    expect(ids([item('a', 1, 1), item('b', 4, 2), item('c', 3, 1)])).toEqual(['c', 'b', 'a']);
  });

  it('pulls a poor prerequisite forward for the sake of what needs it', () => {
    const work = [item('a', 3, 1), item('poor', 1, 1), item('rich', 9, 1, ['poor'])];
    expect(ids(work)).toEqual(['poor', 'rich', 'a']);
    expect(orderWork(work)[0]?.bundle).toEqual({
      for: 'rich',
      members: ['poor', 'rich'],
      ratio: 5,
    });
  });

  it('counts a prerequisite that was done for another only once', () => {
    const work = [
      item('base', 1, 2),
      item('first', 12, 1, ['base']),
      item('second', 4, 1, ['base']),
      item('other', 3, 1),
    ];
    expect(ids(work)).toEqual(['base', 'first', 'second', 'other']);
  });

  it('breaks ties by fewer members, then by fewer days, then by id', () => {
    // What takes less than a day counts as one: among equals the shorter comes first.
    expect(ids([item('a', 4, 1, [], 0.8), item('b', 4, 1, [], 0.4)])).toEqual(['b', 'a']);
    const apart = [
      item('a', 4, 1, ['b'], 0.1),
      item('b', 4, 1, [], 0.9),
      item('c', 4, 1, [], 0.5),
      item('d', 4, 1, [], 0.9),
    ];
    expect(ids(apart)).toEqual(['c', 'b', 'a', 'd']);
    const inBundle = [item('a', 1, 1, [], 0.9), item('b', 1, 1, [], 0.3)];
    expect(ids([...inBundle, item('c', 9, 1, ['a', 'b'])])).toEqual(['b', 'a', 'c']);
    expect(ids([item('z', 1, 1), item('b', 2, 2), item('a', 1, 1)])).toEqual(['a', 'b', 'z']);
    const same = [item('p', 2, 1), item('q', 2, 1, ['p']), item('r', 2, 1)];
    expect(ids(same)).toEqual(['p', 'q', 'r']);
    // Fewer members go before a smaller id, also between work that does not hang together.
    expect(ids([item('a', 1, 1, ['z']), item('z', 1, 1), item('m', 1, 1)])).toEqual([
      'm',
      'z',
      'a',
    ]);
    const joined = [
      item('a', 1, 1, ['z']),
      item('z', 1, 1),
      item('m', 1, 1),
      item('y', 0.1, 1, ['a', 'm']),
    ];
    expect(ids(joined)).toEqual(['m', 'z', 'a', 'y']);
    expect(ids([item('a', 3, 1, ['b']), item('b', 1, 1), item('c', 2, 1)])).toEqual([
      'c',
      'b',
      'a',
    ]);
  });

  it('takes what is not in the list as done', () => {
    expect(ids([item('a', 1, 1, ['done before'])])).toEqual(['a']);
  });

  it('refuses a cycle and names it', () => {
    const work = [item('a', 1, 1, ['b']), item('b', 1, 1, ['a']), item('c', 1, 1)];
    expect(() => orderWork(work)).toThrow(DependencyCycleError);
  });

  it('puts everything once, never before what it needs, whatever the order of the input', () => {
    fc.assert(
      fc.property(anyWork(60), fc.nat(), (work, turn) => {
        const order = ids(work);
        const place = new Map(order.map((id, index) => [id, index]));
        expect(place.size).toBe(work.length);
        for (const { id, needs } of work) {
          for (const need of needs) expect(place.get(need)).toBeLessThan(place.get(id) ?? -1);
        }
        const at = turn % work.length;
        expect(ids([...work.slice(at), ...work.slice(0, at)])).toEqual(order);
      }),
      { numRuns: 300 },
    );
  });

  it('takes at every turn a bundle that none beats', () => {
    fc.assert(
      fc.property(anyWork(12), (work) => {
        const left = new Map(work.map((each) => [each.id, each]));
        const bundleOf = (id: string, into = new Set<string>()): Set<string> => {
          const each = left.get(id);
          if (each && !into.has(id)) {
            into.add(id);
            each.needs.forEach((need) => bundleOf(need, into));
          }
          return into;
        };
        const ratio = (members: Iterable<string>): number => {
          const all = [...members].flatMap((id) => left.get(id) ?? []);
          const sum = (key: 'value' | 'cost') =>
            all.reduce((total, each) => total + Math.round(each[key] * 1e6), 0);
          return sum('value') / sum('cost');
        };
        let last: unknown;
        for (const { id, bundle } of orderWork(work)) {
          if (bundle !== last) {
            last = bundle;
            expect([...bundleOf(bundle.for)].sort()).toEqual([...bundle.members].sort());
            for (const other of left.keys()) {
              expect(ratio(bundle.members)).toBeGreaterThanOrEqual(ratio(bundleOf(other)));
            }
          }
          expect(bundle.members).toContain(id);
          const emitted = bundle.members.indexOf(id);
          if (emitted === bundle.members.length - 1) bundle.members.forEach((m) => left.delete(m));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is within 5 % of the least Σ value × completion on average, in cost and in days', () => {
    const graphs = fc.sample(anyWork(10), { numRuns: 300, seed: 7 });
    const excess = (measure: 'cost' | 'days'): number => {
      const ratios = graphs.map(
        (work) =>
          weightedCompletion(work, ids(work), measure) / leastWeightedCompletion(work, measure) - 1,
      );
      return ratios.reduce((sum, each) => sum + each, 0) / ratios.length;
    };
    expect(excess('cost')).toBeGreaterThanOrEqual(-1e-9);
    expect(excess('cost')).toBeLessThan(0.005);
    // The order dampens days on purpose, so that it does not put trifles first.
    expect(excess('days')).toBeLessThan(0.05);
  });
});
