import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

const turns = (patience = 60_000) => new Turns({ atOnce: 2, waiting: 2, patience });

it('lets so many of a key go on at a time, the others one after the other, and other keys at once', async () => {
  const line = turns();
  const order: number[] = [];
  const first = await line.take('a');
  const second = await line.take('a');
  const waiting = [3, 4].map((place) =>
    line.take('a').then((end) => {
      order.push(place);
      return end;
    }),
  );
  expect(await line.take('a')).toBeNull();
  expect(await line.take('b')).not.toBeNull();
  expect(order).toEqual([]);
  first?.();
  // Ended twice, it is ended once.
  first?.();
  const third = await waiting[0];
  expect(order).toEqual([3]);
  second?.();
  const fourth = await waiting[1];
  expect(order).toEqual([3, 4]);
  third?.();
  fourth?.();
  expect(await line.take('a')).not.toBeNull();
});

it('refuses who has waited for too long, and goes on without them', async () => {
  const line = turns(1);
  const [first] = [await line.take('a'), await line.take('a')];
  expect(await line.take('a')).toBeNull();
  first?.();
  expect(await line.take('a')).not.toBeNull();
});
