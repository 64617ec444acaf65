import { useId } from 'react';
import type { FieldValues } from 'react-hook-form';
import { timeZones } from '../time-zones.ts';
import type { Bound } from './bound.ts';
import { FormText } from './text-fields.tsx';

/** A time zone by its name; the browser offers those that it knows. */
export const TimeZoneField = <Values extends FieldValues, Parsed>({
  control,
  name,
  hint,
  disabled = false,
}: Bound<Values, Parsed> & { hint: string; disabled?: boolean }) => {
  const id = useId();
  return (
    <>
      <FormText
        control={control}
        name={name}
        label="Time zone"
        hint={hint}
        disabled={disabled}
        list={id}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <datalist id={id}>
        {timeZones().map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
};
