import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { isProblem } from '../problem-error.ts';
import { useApiForm, type ApiForm, type ApiFormOptions } from './use-api-form.ts';

export interface VersionedFormOptions<Input extends FieldValues, Output> extends Omit<
  ApiFormOptions<Input, Output>,
  'save'
> {
  /** The newest version that the page knows of, also where others made it while the form was open. */
  version: number;
  /** Reads again what is there now. */
  readAgain: () => Promise<unknown>;
  /** Sends what was typed against the version that it was typed over. */
  save: (values: Output, version: number) => Promise<unknown>;
}

/**
 * A form over what others may change while it is open. The page hears of it, but what they wrote is not written over
 * without a word: the server refuses the version that the reader saw, and the next try goes against the one that is
 * there by then. Where a form follows what is saved, what others did to fields that nobody types in is no hindrance.
 */
export const useVersionedForm = <Input extends FieldValues, Output>({
  version,
  readAgain,
  save,
  ...options
}: VersionedFormOptions<Input, Output>): ApiForm<Input, Output> => {
  const { follow } = options;
  const [seen, setSeen] = useState({ version, follow });
  const [refused, setRefused] = useState(false);
  const { form, trouble, ...rest } = useApiForm({
    ...options,
    save: async (values) => {
      try {
        await save(values, seen.version);
      } catch (error) {
        if (isProblem(error, 'resource.changed')) {
          await readAgain();
          setRefused(true);
        }
        throw error;
      }
    },
  });
  const clashes = Object.keys(form.formState.dirtyFields).some(
    (name) => JSON.stringify(seen.follow?.[name]) !== JSON.stringify(follow?.[name]),
  );
  const follows = follow !== undefined && !clashes;
  if (refused || (follows && seen.version !== version)) {
    setSeen({ version, follow });
    setRefused(false);
  }
  return {
    ...rest,
    form,
    trouble:
      trouble?.code === 'resource.changed'
        ? {
            ...trouble,
            detail:
              follow === undefined
                ? 'What you typed is kept here. Save again to put it in the place of what they wrote.'
                : 'What you typed is kept; the rest shows what they wrote. Save again to add yours.',
          }
        : trouble,
  };
};
