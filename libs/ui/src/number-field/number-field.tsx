import { NumberField as Base } from '@base-ui/react/number-field';
import { clsx } from 'clsx';
import { Minus, Plus } from 'lucide-react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { Field, type FieldWords } from '../field/field.tsx';
import fieldStyles from '../field/field.module.css';
import { decimalSign } from './decimal-sign.ts';
import styles from './number-field.module.css';
import { readQuantity } from './read-quantity.ts';

export interface NumberFieldProps extends FieldWords {
  /** `null` while nothing is given. */
  value: number | null;
  onValueChange: (value: number | null) => void;
  /** Stands after the number: "req/s", "GB", "days". */
  unit?: string;
  min?: number;
  max?: number;
  /** How far one press of a button or arrow key goes. */
  step?: number;
  /** Show buttons for less and more, for small numbers. */
  steppers?: boolean;
  placeholder?: string;
  disabled?: boolean;
  name?: string;
}

/** Characters of the longest number that is read. Pages of text, read sign by sign, would stop the page. */
const LONGEST = 100;

const format: Intl.NumberFormatOptions = { maximumFractionDigits: 3 };

/** What no number can become of: no digit, or a sign behind something. */
const UNREAD = /^\P{N}+$|.[-−]/u;

const typeText = (input: HTMLInputElement, text: string): void => {
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  write?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
};

/** Puts a number into the field as if it had been typed in full. */
const typeNumber = (input: HTMLInputElement, value: number, decimal: string): void => {
  typeText(input, String(value).replace('.', decimal));
};

const isReplaced = ({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean =>
  value === '' || (selectionStart === 0 && selectionEnd === value.length);

/** "45k" is pasted, or its k is pressed: forty-five would look as if it had been read. */
const readPasted = (event: ClipboardEvent<HTMLInputElement>, unit: string | undefined): void => {
  const input = event.currentTarget;
  const decimal = decimalSign();
  const text = event.clipboardData.getData('text/plain');
  if (text.length > LONGEST) return event.preventDefault();
  const value = readQuantity(text, unit, decimal);
  if (value === null || !isReplaced(input) || input.readOnly) return;
  event.preventDefault();
  typeNumber(input, value, decimal);
};

/** Typing is over: what is written as elsewhere is taken for what it is there, and what stays is what was read. */
const settle = (input: HTMLInputElement, unit: string | undefined): void => {
  const decimal = decimalSign();
  // With spaces between its thousands it is as the field itself writes them, and rounded.
  const value = /\s|[’']/.test(input.value) ? null : readQuantity(input.value, unit, decimal);
  if (value !== null) typeNumber(input, value, decimal);
  else if (UNREAD.test(input.value)) typeText(input, '');
};

const readTyped = (event: KeyboardEvent<HTMLInputElement>, unit: string | undefined): void => {
  const input = event.currentTarget;
  if (event.key === 'Enter') settle(input, unit);
  if (!/^[km]$/i.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (input.readOnly || input.selectionStart !== input.value.length) return;
  const decimal = decimalSign();
  const value = readQuantity(`${input.value}${event.key}`, unit, decimal);
  if (value === null) return;
  event.preventDefault();
  typeNumber(input, value, decimal);
};

/** A number, read and written in the reader's locale. */
export const NumberField = ({
  label,
  hideLabel,
  hint,
  error,
  optional,
  value,
  onValueChange,
  unit,
  min,
  max,
  step = 1,
  steppers = false,
  placeholder,
  disabled,
  name,
}: NumberFieldProps) => (
  <Field label={label} hideLabel={hideLabel} hint={hint} error={error} optional={optional}>
    {(control) => (
      <Base.Root
        id={control.id}
        name={name}
        value={value}
        min={min}
        max={max}
        step={step}
        smallStep={step}
        disabled={disabled}
        format={format}
        allowOutOfRange
        onValueChange={(next) => {
          onValueChange(next);
        }}
      >
        <Base.Group
          className={clsx(fieldStyles.box, steppers && styles.stepped)}
          data-invalid={control['aria-invalid']}
        >
          {steppers ? (
            <Base.Decrement className={styles.stepper} aria-label={`Less: ${label}`}>
              <Minus size={14} aria-hidden="true" />
            </Base.Decrement>
          ) : null}
          <Base.Input
            className={clsx(fieldStyles.inner, styles.input)}
            placeholder={placeholder}
            maxLength={LONGEST}
            onPaste={(event) => {
              readPasted(event, unit);
            }}
            onKeyDown={(event) => {
              readTyped(event, unit);
            }}
            onChange={(event) => {
              // Otherwise the number before would be saved under it.
              if (UNREAD.test(event.currentTarget.value)) onValueChange(null);
            }}
            // Before the field itself reads what is left in it.
            onBlurCapture={(event) => {
              settle(event.currentTarget, unit);
            }}
            aria-describedby={control['aria-describedby']}
            aria-invalid={control['aria-invalid']}
          />
          {unit === undefined ? null : <span className={styles.unit}>{unit}</span>}
          {steppers ? (
            <Base.Increment className={styles.stepper} aria-label={`More: ${label}`}>
              <Plus size={14} aria-hidden="true" />
            </Base.Increment>
          ) : null}
        </Base.Group>
      </Base.Root>
    )}
  </Field>
);
