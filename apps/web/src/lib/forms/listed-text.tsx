import type { TextFieldProps } from '@pitwall/ui';
import { useId } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { Bound, Rest } from './bound.ts';
import { FormText } from './text-fields.tsx';

/** A code or name that is typed; the browser offers those that it knows. */
export const ListedText = <Values extends FieldValues, Parsed>({
  options,
  ...rest
}: Bound<Values, Parsed> &
  Rest<TextFieldProps> & { options: readonly { value: string; label?: string }[] }) => {
  const id = useId();
  return (
    <>
      <FormText {...rest} list={id} autoCapitalize="none" autoComplete="off" spellCheck={false} />
      <datalist id={id}>
        {options.map(({ value, label }) => (
          <option key={value} value={value} label={label} />
        ))}
      </datalist>
    </>
  );
};
