import { TextField } from '@pitwall/ui';
import { useId, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { type Bound, useBound } from '../../../lib/forms/bound.ts';

/** Labels beside Pitwall's own, with commas between them. */
export const LabelsField = <Values extends FieldValues, Parsed>({
  control,
  name,
  offered,
}: Bound<Values, Parsed> & { offered: readonly string[] }) => {
  const id = useId();
  const { field, error } = useBound({ control, name });
  const labels = (field.value ?? []) as readonly string[];
  const [typed, setTyped] = useState(labels.join(', '));
  // What another person saved meanwhile is taken over by the form: what was typed before says it no more.
  const text = labelsIn(typed).join() === labels.join() ? typed : labels.join(', ');
  // What is typed last is completed; what stands before it stays.
  const before = text.includes(',') ? `${text.slice(0, text.lastIndexOf(','))}, ` : '';
  return (
    <>
      <TextField
        label="More labels"
        optional
        autoComplete="off"
        list={id}
        hint="On every issue beside it, with commas between them. What is not there is made."
        value={text}
        error={error}
        onBlur={field.onBlur}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          field.onChange(labelsIn(next));
        }}
      />
      <datalist id={id}>
        {offered.map((label) => (
          <option key={label} value={before + label} />
        ))}
      </datalist>
    </>
  );
};

const labelsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((label) => label.trim())
      .filter((label) => label !== ''),
  ),
];
