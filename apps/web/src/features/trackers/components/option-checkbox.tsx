import { Checkbox } from '@pitwall/ui';
import type { FieldValues } from 'react-hook-form';
import { type Bound, useBound } from '../../../lib/forms/bound.ts';

/** An option that is on or off. */
export const OptionCheckbox = <Values extends FieldValues, Parsed>({
  control,
  name,
  ...words
}: Bound<Values, Parsed> & { label: string; hint?: string }) => {
  const { field } = useBound({ control, name });
  return <Checkbox {...words} checked={field.value === true} onCheckedChange={field.onChange} />;
};
