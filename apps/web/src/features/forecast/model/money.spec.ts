import { describe, expect, it } from 'vitest';
import { moneyIn } from './money.ts';

/** As the machine that runs this writes it. */
const written = (amount: number, currency: string, fraction: number) =>
  new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(amount);

describe('moneyIn', () => {
  it('writes the currency, and a fraction where there is one', () => {
    expect(moneyIn('EUR')(1200)).toBe(written(1200, 'EUR', 0));
    expect(moneyIn('EUR')(12.5)).toBe(written(12.5, 'EUR', 2));
    expect(moneyIn('JPY')(1200.4)).toBe(written(1200, 'JPY', 0));
    expect(moneyIn('EUR')(1200)).not.toBe(moneyIn('USD')(1200));
  });

  it('writes a number where no currency is said', () => {
    expect(moneyIn(null)(12)).toBe('12');
  });
});
