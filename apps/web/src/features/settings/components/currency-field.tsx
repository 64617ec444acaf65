import type { FieldValues } from 'react-hook-form';
import type { Bound } from '../../../lib/forms/bound.ts';
import { ListedText } from '../../../lib/forms/listed-text.tsx';

const names = new Intl.DisplayNames(undefined, { type: 'currency' });

/** A currency by its code, which the browser offers with its name; empty where none is said. */
export const CurrencyField = <Values extends FieldValues, Parsed>({
  disabled,
  ...bound
}: Bound<Values, Parsed> & { disabled: boolean }) => (
  <ListedText
    {...bound}
    label="Currency"
    hint="Infrastructure costs are in it: three letters, such as EUR."
    optional
    disabled={disabled}
    options={Intl.supportedValuesOf('currency').map((code) => ({
      value: code,
      label: names.of(code) ?? code,
    }))}
  />
);
