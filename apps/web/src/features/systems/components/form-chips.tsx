import { FilterBar, type FilterOption } from '@pitwall/ui';
import { useController, type FieldValues } from 'react-hook-form';
import type { Bound } from '../../../lib/forms/bound.ts';
import styles from './form-chips.module.css';

export interface FormChipsProps<Value extends string> {
  label: string;
  hint?: string;
  options: readonly FilterOption<Value>[];
}

/** Several of a few, as buttons that stay pressed. */
export const FormChips = <Values extends FieldValues, Parsed, Value extends string>({
  control,
  name,
  label,
  hint,
  options,
}: Bound<Values, Parsed> & FormChipsProps<Value>) => {
  const { field, fieldState } = useController({ control, name });
  return (
    <div className={styles.field}>
      <p className={styles.label} aria-hidden="true">
        {label} <span className={styles.optional}>any that apply</span>
      </p>
      <FilterBar
        label={label}
        options={options}
        selected={(field.value as readonly Value[] | undefined) ?? []}
        onChange={field.onChange}
      />
      {fieldState.error?.message === undefined ? null : (
        <p className={styles.error} role="alert">
          {fieldState.error.message}
        </p>
      )}
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
    </div>
  );
};
