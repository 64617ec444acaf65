import {
  SecretField,
  TextArea,
  TextField,
  type SecretFieldProps,
  type TextAreaProps,
  type TextFieldProps,
} from '@pitwall/ui';
import type { FieldValues } from 'react-hook-form';
import { useBound, type Bound, type Rest } from './bound.ts';

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
