import { describe, expect, it } from 'vitest';
import { isolated, withoutTurns } from './direction.ts';

describe('a name beside other words', () => {
  it.each(['Checkout', 'Größe 12', '決済', '👍'])('from the left stays as it is: %s', (name) => {
    expect(isolated(name)).toBe(name);
  });

  it.each(['תשלומים', 'الدفع', 'API תשלומים'])(
    'from the right keeps its direction to itself: %s',
    (name) => {
      expect(isolated(name)).toBe(`\u2068${name}\u2069`);
    },
  );

  it('of before, with marks that turn, turns nothing after it', () => {
    expect(isolated('Shop\u202Egpj.exe')).toBe('\u2068Shopgpj.exe\u2069');
    expect(withoutTurns('\u2066a\u2069\u202D b')).toBe('a b');
  });
});
