import type { Trouble } from '@pitwall/ui';
import { onlineManager } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import { connected } from '../online.ts';
import { whenPainted } from '../when-painted.ts';
import { schemaResolver, type SchemaOrLater } from './schema-resolver.ts';
import { sortTrouble } from './server-errors.ts';
import { holdUnsaved, typedWords } from './unsaved.ts';

export interface ApiFormOptions<Input extends FieldValues, Output> {
  /** The schema that the server parses the request with. */
  schema: SchemaOrLater<Input, Output>;
  defaultValues: DefaultValues<Input>;
  /** Sends what was typed, once there is a connection. What it throws is shown; what was typed stays. */
  save: (values: Output) => Promise<unknown>;
}

export interface ApiForm<Input extends FieldValues, Output> {
  form: UseFormReturn<Input, unknown, Output>;
  /** For `<form onSubmit>`. */
  submit: (event?: FormEvent) => void;
  /** What belongs to no field, shown above the form. */
  trouble: Trouble | null;
  busy: boolean;
}

/** A control that is at fault, or the first one of a choice that is. */
const AT_FAULT = '[aria-invalid=true], fieldset[data-invalid] input';

/** Names of all fields that were registered, dotted. */
const namesOf = (fields: object, before = ''): string[] =>
  Object.entries(fields).flatMap(([key, value]: [string, unknown]) => {
    const name = before === '' ? key : `${before}.${key}`;
    if (typeof value !== 'object' || value === null) return [];
    return '_f' in value ? [name] : namesOf(value, name);
  });

/** A form over a schema: judged here first, then by the server, whose errors come back to their fields. */
export const useApiForm = <Input extends FieldValues, Output>({
  schema,
  defaultValues,
  save,
}: ApiFormOptions<Input, Output>): ApiForm<Input, Output> => {
  const form = useForm<Input, unknown, Output>({
    resolver: schemaResolver(schema),
    defaultValues,
    mode: 'onSubmit',
    // Done below, once what is wrong has been painted, and for fields that hand out no element too.
    shouldFocusError: false,
  });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  /** What is being sent, and what was saved last. */
  const sending = useRef(false);
  const saved = useRef<string>(null);
  /** It is pressed, and waits for the connection; withdrawn when the form goes. */
  const waiting = useRef(false);
  const gone = useRef(new AbortController());
  useEffect(() => {
    gone.current = new AbortController();
    return () => {
      gone.current.abort();
    };
  }, []);
  useEffect(() => {
    const isUnsaved = () => {
      const typed = typedWords(form.getValues());
      return (
        (!sending.current || waiting.current) &&
        typed !== saved.current &&
        typed !== typedWords(form.control._defaultValues)
      );
    };
    let release: (() => void) | undefined;
    const stop = form.subscribe({
      formState: { isDirty: true },
      callback: () => (release ??= holdUnsaved(isUnsaved)),
    });
    return () => {
      stop();
      release?.();
    };
  }, [form]);
  const send = form.handleSubmit(
    async (values): Promise<void> => {
      setTrouble(null);
      if (!onlineManager.isOnline()) {
        waiting.current = true;
        const back = await connected(gone.current.signal);
        waiting.current = false;
        // With what was typed meanwhile.
        return back ? send() : undefined;
      }
      try {
        await save(values);
        saved.current = typedWords(form.getValues());
      } catch (error) {
        const sorted = sortTrouble(error, namesOf(form.control._fields));
        for (const [index, [name, message]] of Object.entries(sorted.fields).entries()) {
          form.setError(
            name as FieldPath<Input>,
            { type: 'server', message },
            { shouldFocus: index === 0 },
          );
        }
        setTrouble(sorted.top);
      }
    },
    () => {
      setTrouble(null);
    },
  );
  // Not every field hands the form its element: what is at fault is found where it is said. That is painted first: the
  // focus has the browser lay out the form at once, which takes long where the field holds megabytes.
  const sent = useRef<EventTarget | null>(null);
  const { isSubmitting, submitCount } = form.formState;
  useEffect(() => {
    const { current } = sent;
    if (isSubmitting || submitCount === 0 || !(current instanceof HTMLElement)) return;
    return whenPainted(() => {
      current.querySelector<HTMLElement>(AT_FAULT)?.focus();
    });
  }, [isSubmitting, submitCount]);
  return {
    form,
    submit: (event) => {
      event?.preventDefault();
      // Pressed twice before the page could show that it is sent.
      if (sending.current) return;
      sending.current = true;
      sent.current = event?.currentTarget ?? null;
      void send(event).finally(() => {
        sending.current = false;
      });
    },
    trouble,
    busy: isSubmitting,
  };
};
