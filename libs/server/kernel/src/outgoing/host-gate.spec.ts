import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HostGate } from './host-gate.ts';

const never = () => new Promise<never>(() => undefined);

describe('HostGate', () => {
  it('never runs more than its number for one key, and runs all, whoever fails or leaves', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(
          fc.record({
            key: fc.constantFrom('a', 'b'),
            ms: fc.nat(3),
            fails: fc.boolean(),
            leaves: fc.option(fc.nat(3)),
          }),
          { maxLength: 20 },
        ),
        async (atOnce, pieces) => {
          const gate = new HostGate(atOnce, 100);
          const running = { a: 0, b: 0 };
          const piece = async (key: 'a' | 'b', ms: number, fails: boolean) => {
            running[key] += 1;
            expect(running[key]).toBeLessThanOrEqual(atOnce);
            await sleep(ms);
            running[key] -= 1;
            if (fails) throw new Error('failed');
          };
          const runs = pieces.map(({ key, ms, fails, leaves }) => {
            const signal = leaves === null ? undefined : AbortSignal.timeout(leaves);
            return gate.run(key, () => piece(key, ms, fails), signal);
          });
          await Promise.allSettled(runs);
          expect(running).toEqual({ a: 0, b: 0 });
          // Every place is free again.
          const fresh = Array.from({ length: atOnce }, () =>
            gate.run('a', () => Promise.resolve('ran')),
          );
          expect(await Promise.all(fresh)).toEqual(Array.from({ length: atOnce }, () => 'ran'));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('serves in the order of arrival', async () => {
    const gate = new HostGate(1, 10);
    const order: number[] = [];
    await Promise.all([1, 2, 3, 4].map((n) => gate.run('a', () => Promise.resolve(order.push(n)))));
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('refuses when the line is full, for that key only', async () => {
    const gate = new HostGate(1, 1);
    void gate.run('a', never);
    void gate.run('a', never);
    await expect(gate.run('a', never)).rejects.toMatchObject({ code: 'outgoing.busy' });
    expect(await gate.run('b', () => Promise.resolve(1))).toBe(1);
  });

  it('lets a waiting one leave, and its place in the line is free', async () => {
    const gate = new HostGate(1, 1);
    void gate.run('a', never);
    const leaving = new AbortController();
    const left = gate.run('a', never, leaving.signal);
    leaving.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    void gate.run('a', never);
    await expect(gate.run('a', never)).rejects.toMatchObject({ code: 'outgoing.busy' });
  });

  it('passes a turn on that comes to one who just left', async () => {
    const gate = new HostGate(1, 2);
    let finish: () => void = () => undefined;
    const held = gate.run('a', () => new Promise<void>((resolve) => (finish = resolve)));
    const leaving = new AbortController();
    const left = gate.run('a', never, leaving.signal);
    const next = gate.run('a', () => Promise.resolve('ran'));
    leaving.abort(new Error('left'));
    finish();
    await expect(left).rejects.toThrow('left');
    await held;
    expect(await Promise.race([next, sleep(500)])).toBe('ran');
  });

  it('is not built to let nothing run', () => {
    expect(() => new HostGate(0, 1)).toThrow(RangeError);
  });
});
