import { InvalidArgumentError } from 'commander';

/** A whole number above zero on the command line. */
export const count = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError('It is no whole number above zero.');
  return value;
};
