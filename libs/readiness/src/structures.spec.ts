import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FirstFit } from './first-fit.ts';
import { Tournament } from './tournament.ts';

describe('Tournament', () => {
  it('always knows the best, whatever changes', () => {
    const anyChanges = fc.array(fc.tuple(fc.nat(19), fc.integer({ min: -1, max: 50 })));
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 1, maxLength: 20 }),
        anyChanges,
        (worth, changes) => {
          const left = new Set(worth.keys());
          const isBetter = (a: number, b: number): boolean =>
            (worth[a] ?? 0) > (worth[b] ?? 0) || (worth[a] === worth[b] && a < b);
          const tournament = new Tournament(worth.length, isBetter);
          for (const [player, value] of changes) {
            if (!left.has(player)) continue;
            if (value === -1) {
              tournament.remove(player);
              left.delete(player);
            } else worth[player] = value;
            tournament.replay([player]);
            const best = [...left].sort((a, b) => (isBetter(a, b) ? -1 : 1))[0] ?? -1;
            expect(tournament.best()).toBe(best);
          }
        },
      ),
    );
  });
});

describe('FirstFit', () => {
  it('finds what a search from left to right finds', () => {
    const anyNeeds = fc.array(fc.nat(20), { minLength: 1, maxLength: 40 });
    const anySteps = fc.array(fc.tuple(fc.nat(39), fc.nat(20), fc.nat(45), fc.nat(22)));
    fc.assert(
      fc.property(anyNeeds, anySteps, (needs, steps) => {
        const tree = new FirstFit(needs);
        for (const [place, need, start, left] of steps) {
          if (place < needs.length) {
            needs[place] = need;
            tree.set(place, need);
          }
          expect(tree.find(start, left)).toBe(needs.findIndex((n, i) => i >= start && n <= left));
        }
      }),
    );
  });
});
