import { formatNumber } from '@pitwall/ui';

/** How amounts are written in a currency of ISO 4217: as the reader's locale has it, a bare number where none is said. */
export const moneyIn = (currency: string | null): ((amount: number) => string) => {
  if (!currency) return formatNumber;
  const format = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return (amount) => format.format(amount);
};
