import { Select as Base } from '@base-ui/react/select';
import { clsx } from 'clsx';
import { Check, ChevronsUpDown } from 'lucide-react';
import { Field, type FieldWords } from '../field/field.tsx';
import fieldStyles from '../field/field.module.css';
import floating from '../floating/floating.module.css';
import styles from './select.module.css';

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  detail?: string;
  disabled?: boolean;
}

export interface SelectProps<Value extends string> extends FieldWords {
  options: readonly SelectOption<Value>[];
  value: Value | null;
  onValueChange: (value: Value) => void;
  placeholder?: string;
  disabled?: boolean;
  name?: string;
  className?: string;
}

/** One choice of a short list. */
export const Select = <Value extends string>({
  label,
  hideLabel,
  hint,
  error,
  optional,
  options,
  value,
  onValueChange,
  placeholder = 'Choose',
  disabled,
  name,
  className,
}: SelectProps<Value>) => (
  <Field
    label={label}
    hideLabel={hideLabel}
    hint={hint}
    error={error}
    optional={optional}
    className={className}
  >
    {(control) => (
      <Base.Root
        items={options}
        value={value}
        disabled={disabled}
        name={name}
        onValueChange={(next) => {
          if (next !== null) onValueChange(next);
        }}
      >
        <Base.Trigger
          id={control.id}
          aria-describedby={control['aria-describedby']}
          data-invalid={control['aria-invalid']}
          className={clsx(fieldStyles.control, styles.trigger)}
        >
          <Base.Value className={styles.value}>
            {(chosen: Value | null) => (
              <span className={chosen === null ? styles.placeholder : undefined}>
                {options.find((option) => option.value === chosen)?.label ?? placeholder}
              </span>
            )}
          </Base.Value>
          <ChevronsUpDown size={14} aria-hidden="true" />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner
            className={floating.positioner}
            sideOffset={6}
            alignItemWithTrigger={false}
          >
            <Base.Popup className={floating.popup}>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled}
                  className={floating.item}
                >
                  <Base.ItemText className={floating.words}>
                    {option.label}
                    {option.detail === undefined ? null : (
                      <span className={floating.detail}>{option.detail}</span>
                    )}
                  </Base.ItemText>
                  <Base.ItemIndicator>
                    <Check size={15} aria-hidden="true" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    )}
  </Field>
);
