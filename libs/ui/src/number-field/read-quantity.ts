/** Units of which a letter behind the number is a part: "5m" are minutes, "85 M" are megabytes. */
const NOT_COUNTED = /^(?:%|.?b|ms|s|h|d|days?|weeks?|months?|years?)$/i;

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|thousand)\b/i, 1e3],
  [/^(?:m|mn|mio|million)\b/i, 1e6],
  [/^(?:b|bn|billion)\b/i, 1e9],
];
const BYTES: Readonly<Record<string, number>> = { kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, pb: 1e15 };

/** Digits, whole or in groups of three, then perhaps a letter or a word. Columns of numbers are not one number. */
const QUANTITY =
  /^(\d{1,3}(?:[ \u00a0\u202f'’_.,]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?) *([a-z]*) *(?:\/ *s|people|users)?$/i;
const SPACED = /[ \u00a0\u202f'’_]/;
/**
 * Written as where the comma stands before the fraction, and read so by everyone: 1,5 and 0,125 and 1.234,5 and 1.234.567. What
 * may be either, as 1,234, is read as the reader's own.
 */
const ELSEWHERE =
  /^(?:0,\d+|\d+,(?:\d\d?|\d{4,})|\d{4,},\d{3}|\d{1,3}(?:\.\d{3})+(?:,\d+|(?:\.\d{3})))$/;

/**
 * What a person means by "45k", "1.2 M", "45 000", "1,5" of elsewhere or, where the field counts GB, "1.2 TB": read as a
 * plain number it would be wrong by a thousand and look right. Null where a plain reading is as good, or where it is no number.
 * @param decimal what stands before a fraction where the reader is
 */
export function readQuantity(
  text: string,
  unit: string | undefined,
  decimal: string,
): number | null {
  const found = QUANTITY.exec(text.trim());
  if (!found) return null;
  const [, digits = '', letters = ''] = found;
  const value = Number(plain(digits, decimal));
  if (!Number.isFinite(value)) return null;
  const scale = scaleOf(letters, unit);
  const isPlain = scale === null || scale === 1;
  if (isPlain && !SPACED.test(digits) && !isElsewhere(digits, decimal)) return null;
  // Powers of ten only: what binary fractions leave over is no part of what was meant.
  return Number((value * (scale ?? 1)).toPrecision(12));
}

const plain = (digits: string, decimal: string): string => {
  const hasComma = (decimal === ',') !== isElsewhere(digits, decimal);
  const grouping = hasComma ? /[ \u00a0\u202f'’_.]/g : /[ \u00a0\u202f'’_,]/g;
  return digits.replaceAll(grouping, '').replace(',', '.');
};

/** Whether the signs stand the other way round than they do where the reader is. */
const isElsewhere = (digits: string, decimal: string): boolean =>
  ELSEWHERE.test(
    decimal === ',' ? digits.replaceAll(/[.,]/g, (sign) => (sign === ',' ? '.' : ',')) : digits,
  );

const scaleOf = (letters: string, unit: string | undefined): number | null => {
  if (letters === '') return null;
  const given = BYTES[letters.toLowerCase()];
  const asked = BYTES[unit?.toLowerCase() ?? ''];
  if (given !== undefined && asked !== undefined) return given / asked;
  if (unit !== undefined && NOT_COUNTED.test(unit)) return null;
  return SCALES.find(([pattern]) => pattern.test(letters))?.[1] ?? null;
};
