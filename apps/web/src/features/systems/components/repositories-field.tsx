import { TextArea } from '@pitwall/ui';
import { useState } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import type { Bound } from '../../../lib/forms/bound.ts';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The addresses of repositories, one a line. */
export const RepositoriesField = <Values extends FieldValues, Parsed>({
  control,
  name,
}: Bound<Values, Parsed>) => {
  const { field, fieldState } = useController({ control, name });
  const given = field.value as readonly string[];
  // What is typed is kept as it is; the form holds its lines.
  const [typed, setTyped] = useState(given.join('\n'));
  const shown = linesOf(typed).join('\n') === given.join('\n') ? typed : given.join('\n');
  const { error } = fieldState;
  const atLine = Array.isArray(error) ? error.findIndex(Boolean) : -1;
  const message =
    error?.message ??
    (atLine < 0
      ? null
      : `Line ${atLine + 1}: ${String((error as unknown as { message?: string }[])[atLine]?.message ?? '')}`);
  return (
    <TextArea
      {...field}
      label="Repositories"
      optional
      rows={2}
      value={shown}
      spellCheck={false}
      placeholder="https://github.com/northwind/checkout"
      hint="One address a line. Findings link to the lines they are about."
      error={message}
      onChange={({ target }) => {
        setTyped(target.value);
        field.onChange(linesOf(target.value));
      }}
    />
  );
};
