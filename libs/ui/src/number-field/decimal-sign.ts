/** What stands before a fraction where the reader is. */
export const decimalSign = (): string =>
  new Intl.NumberFormat().formatToParts(0.1).find(({ type }) => type === 'decimal')?.value ?? '.';
