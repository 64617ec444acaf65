import { Select } from '@pitwall/ui';
import type { FieldValues } from 'react-hook-form';
import { type Bound, useBound } from '../../../lib/forms/bound.ts';

/** Stands for null: what Pitwall does by itself. */
const USUAL = '';

/** One of what the tracker offers for an option, or what Pitwall takes by itself. */
export const OptionSelect = <Values extends FieldValues, Parsed>({
  control,
  name,
  label,
  usual,
  offered,
}: Bound<Values, Parsed> & {
  label: string;
  /** What is taken where nothing is chosen, as the choice says it. */
  usual: string;
  /** Left out while the tracker is asked, or where it does not answer. */
  offered: readonly { value: string; label: string }[] | undefined;
}) => {
  const { field, error } = useBound({ control, name });
  const value = (field.value as string | null | undefined) ?? USUAL;
  const known = offered ?? [];
  // What was chosen once stays a choice, though the tracker no longer offers it or does not answer.
  const kept = value === USUAL || known.some((each) => each.value === value);
  return (
    <Select
      label={label}
      error={error}
      value={value}
      options={[
        { value: USUAL, label: usual },
        ...known,
        ...(kept ? [] : [{ value, label: value }]),
      ]}
      onValueChange={(next) => {
        field.onChange(next === USUAL ? null : next);
      }}
    />
  );
};
