import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';

/** Fields of @pitwall/ui bound to a form by the name of what they hold. */
export interface Bound<Values extends FieldValues, Parsed> {
  control: Control<Values, unknown, Parsed>;
  name: FieldPath<Values>;
}

/** The properties of a field that the form does not give it. */
export type Rest<Props, More extends string = never> = Omit<
  Props,
  'name' | 'value' | 'error' | More
>;

/** What a form gives to one field. */
export const useBound = <Values extends FieldValues, Parsed>({
  control,
  name,
}: Bound<Values, Parsed>) => {
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
