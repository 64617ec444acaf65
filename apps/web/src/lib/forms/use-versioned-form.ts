import { useEffect, useRef, useState } from 'react';
import type { DefaultValues, FieldPathValue, FieldPath, FieldValues } from 'react-hook-form';
import { isProblem } from '../problem-error.ts';
import type { ChangedMeanwhileProps } from './changed-meanwhile.tsx';
import { dirtyNames, meanwhileOf, sameValue, type FieldSaid } from './meanwhile.ts';
import { useApiForm, type ApiForm, type ApiFormOptions } from './use-api-form.ts';

export interface VersionedFormOptions<Input extends FieldValues, Output> extends Omit<
  ApiFormOptions<Input, Output>,
  'save' | 'defaultValues'
> {
  /** What is saved by now, also where others saved it while the form was open: what was not typed here follows it. */
  saved: Input;
  /** The version of that. */
  version: number;
  /** Fields by their dotted names, to say which of them another changed meanwhile. */
  fields: Readonly<Record<string, FieldSaid>>;
  /** Reads again what is there now. */
  readAgain: () => Promise<unknown>;
  /** Sends what was typed against the version that it was typed over. */
  save: (values: Output, version: number) => Promise<unknown>;
}

export interface VersionedForm<Input extends FieldValues, Output> extends ApiForm<Input, Output> {
  /** For `<ChangedMeanwhile>`, above the fields. */
  changed: ChangedMeanwhileProps;
}

const STAYS = { keepErrors: true, keepTouched: true, keepSubmitCount: true, keepFieldsRef: true };

/**
 * A form over what others may change while it is open. What nobody typed in here follows what they saved; what they
 * wrote in a field that was typed in is not written over without a word: the server refuses the version that the
 * reader saw, the form says who changed what, and the next try goes against the one that is there by then.
 */
export const useVersionedForm = <Input extends FieldValues, Output>({
  saved,
  version,
  fields,
  readAgain,
  save,
  ...options
}: VersionedFormOptions<Input, Output>): VersionedForm<Input, Output> => {
  const [seen, setSeen] = useState({ version, saved });
  const [refused, setRefused] = useState(false);
  /** What was seen before the other's save was told of. */
  const [before, setBefore] = useState<Input | null>(null);
  const { form, trouble, ...rest } = useApiForm<Input, Output>({
    ...options,
    defaultValues: saved as DefaultValues<Input>,
    save: async (values) => {
      try {
        await save(values, seen.version);
        setBefore(null);
      } catch (error) {
        if (isProblem(error, 'resource.changed')) {
          await readAgain();
          setBefore(seen.saved);
          setRefused(true);
        }
        throw error;
      }
    },
  });
  const typed = dirtyNames(form.formState.dirtyFields);
  const at = useRef(saved);
  useEffect(() => {
    if (sameValue(at.current, saved)) return;
    at.current = saved;
    const kept = dirtyNames(form.formState.dirtyFields).map((name) => ({
      name: name as FieldPath<Input>,
      value: form.getValues(name as FieldPath<Input>),
    }));
    form.reset(saved, STAYS);
    for (const { name, value } of kept) form.setValue(name, value, { shouldDirty: true });
  }, [form, saved]);
  const clashes = meanwhileOf(fields, seen.saved, saved, typed).both.length > 0;
  if (refused || (!clashes && seen.version !== version)) {
    setSeen({ version, saved });
    setRefused(false);
  }
  const isTold = trouble?.code === 'resource.changed' && before !== null;
  return {
    ...rest,
    form,
    trouble: isTold ? null : trouble,
    changed: {
      meanwhile: isTold ? meanwhileOf(fields, before, saved, typed) : null,
      onTake: ({ name, theirs }) => {
        form.setValue(name as FieldPath<Input>, theirs as FieldPathValue<Input, FieldPath<Input>>, {
          shouldDirty: true,
          shouldValidate: true,
        });
      },
    },
  };
};
