import { RadioCards, type RadioCardsProps } from '@pitwall/ui';
import type { ReactElement } from 'react';
import type { FieldPath, FieldValues, PathValue } from 'react-hook-form';
import { useBound, type Bound, type Rest } from './bound.ts';

export const FormRadioCards = <
  Values extends FieldValues,
  Parsed,
  Value extends string & PathValue<Values, FieldPath<Values>>,
>({
  control,
  name,
  ...rest
}: Bound<Values, Parsed> & Rest<RadioCardsProps<Value>, 'onValueChange'>): ReactElement => {
  const { field, error } = useBound({ control, name });
  return (
    <RadioCards
      {...rest}
      value={(field.value as Value | null | undefined) ?? null}
      onValueChange={field.onChange}
      error={error}
    />
  );
};
