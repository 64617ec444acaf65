import type { FieldValues } from 'react-hook-form';
import { timeZones } from '../time-zones.ts';
import type { Bound } from './bound.ts';
import { ListedText } from './listed-text.tsx';

/** A time zone by its name; the browser offers those that it knows. */
export const TimeZoneField = <Values extends FieldValues, Parsed>({
  hint,
  disabled = false,
  ...bound
}: Bound<Values, Parsed> & { hint: string; disabled?: boolean }) => (
  <ListedText
    {...bound}
    label="Time zone"
    hint={hint}
    disabled={disabled}
    options={timeZones().map((value) => ({ value }))}
  />
);
