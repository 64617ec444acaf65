import { NumberField, type NumberFieldProps } from '@pitwall/ui';
import type { FieldValues } from 'react-hook-form';
import { useBound, type Bound, type Rest } from './bound.ts';

export const FormNumber = <Values extends FieldValues, Parsed>({
  control,
  name,
  ...rest
}: Bound<Values, Parsed> & Rest<NumberFieldProps, 'onValueChange'>) => {
  const { field, error } = useBound({ control, name });
  return (
    <NumberField
      {...rest}
      name={field.name}
      value={field.value ?? null}
      onValueChange={field.onChange}
      error={error}
    />
  );
};
