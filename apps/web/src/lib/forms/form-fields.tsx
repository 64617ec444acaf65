import {
  Checkbox,
  NumberField,
  RadioCards,
  SecretField,
  Select,
  TextArea,
  TextField,
  type CheckboxProps,
  type NumberFieldProps,
  type RadioCardsProps,
  type SecretFieldProps,
  type SelectProps,
  type TextAreaProps,
  type TextFieldProps,
} from '@pitwall/ui';
import type { ReactElement } from 'react';
import {
  useController,
  type Control,
  type FieldPath,
  type FieldValues,
  type PathValue,
} from 'react-hook-form';

/** Fields of @pitwall/ui bound to a form by the name of what they hold. */
export interface Bound<Values extends FieldValues, Parsed> {
  control: Control<Values, unknown, Parsed>;
  name: FieldPath<Values>;
}

type Rest<Props, More extends string = never> = Omit<Props, 'name' | 'value' | 'error' | More>;

const useBound = <Values extends FieldValues, Parsed>({ control, name }: Bound<Values, Parsed>) => {
  const { field, fieldState } = useController({ control, name });
  return { field, error: fieldState.error?.message ?? firstMessage(fieldState.error) };
};

/** A list's error stands at the part at fault: the first of them is shown at the field. */
const firstMessage = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  for (const part of Object.values(error)) {
    if (typeof part === 'object' && part !== null && 'message' in part) return String(part.message);
  }
  return undefined;
};

export const FormText = <Values extends FieldValues, Parsed>({
  control,
  name,
  ...rest
}: Bound<Values, Parsed> & Rest<TextFieldProps>) => {
  const { field, error } = useBound({ control, name });
  return <TextField {...rest} {...field} value={field.value ?? ''} error={error} />;
};

export const FormSecret = <Values extends FieldValues, Parsed>({
  control,
  name,
  ...rest
}: Bound<Values, Parsed> & Rest<SecretFieldProps>) => {
  const { field, error } = useBound({ control, name });
  return <SecretField {...rest} {...field} value={field.value ?? ''} error={error} />;
};

export const FormTextArea = <Values extends FieldValues, Parsed>({
  control,
  name,
  ...rest
}: Bound<Values, Parsed> & Rest<TextAreaProps>) => {
  const { field, error } = useBound({ control, name });
  return <TextArea {...rest} {...field} value={field.value ?? ''} error={error} />;
};

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

export const FormSelect = <
  Values extends FieldValues,
  Parsed,
  Value extends string & PathValue<Values, FieldPath<Values>>,
>({
  control,
  name,
  ...rest
}: Bound<Values, Parsed> & Rest<SelectProps<Value>, 'onValueChange'>): ReactElement => {
  const { field, error } = useBound({ control, name });
  return (
    <Select
      {...rest}
      name={field.name}
      value={(field.value as Value | null | undefined) ?? null}
      onValueChange={field.onChange}
      error={error}
    />
  );
};

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

export const FormCheckbox = <Values extends FieldValues, Parsed>({
  control,
  name,
  ...rest
}: Bound<Values, Parsed> & Omit<CheckboxProps, 'name' | 'checked' | 'onCheckedChange'>) => {
  const { field } = useBound({ control, name });
  return (
    <Checkbox
      {...rest}
      name={field.name}
      checked={field.value === true}
      onCheckedChange={field.onChange}
    />
  );
};
