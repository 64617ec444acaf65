import { type ForecastItem, instantSchema, recordReadingSchema } from '@pitwall/contracts';
import { Button, Dialog, FieldStack, notify } from '@pitwall/ui';
import { useId } from 'react';
import { z } from 'zod';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { ownTimeZone } from '../../../lib/time-zones.ts';
import { useRecordReading } from '../api/record-reading.ts';

const form = z.object({
  value: recordReadingSchema.shape.value,
  source: recordReadingSchema.shape.source,
  at: z
    .string()
    .transform((typed) => {
      const moment = new Date(typed);
      // What is no moment is left to the schema of the request to refuse.
      return typed === ''
        ? undefined
        : Number.isNaN(moment.getTime())
          ? typed
          : moment.toISOString();
    })
    .pipe(instantSchema.optional()),
});

/** Writes down how much of a component was used at a moment. */
export const RecordReadingDialog = ({
  item,
  onClose,
}: {
  item: ForecastItem;
  onClose: () => void;
}) => {
  const { organization, system } = useSystemAddress();
  const record = useRecordReading(organization, system, item.id);
  const id = useId();
  const api = useApiForm({
    schema: form,
    defaultValues: { source: 'stated', at: '' },
    save: async (values) => {
      await record.mutateAsync(values);
      notify({ title: 'Reading recorded' });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      size="small"
      title={`Record ${item.title}`}
      description="The highest of the last 90 days counts as the peak."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={api.busy && 'Recording'}>
            Record the reading
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={api.submit} noValidate>
        <FieldStack>
          <FormTrouble trouble={api.trouble} />
          <FormNumber
            control={api.form.control}
            name="value"
            label="Used at its peak"
            unit={item.unit}
            min={0}
          />
          <FormText
            control={api.form.control}
            name="at"
            label="When"
            optional
            type="datetime-local"
            hint={`Empty for now; in your time zone, ${ownTimeZone()}.`}
          />
          <FormText control={api.form.control} name="source" label="Where it comes from" />
        </FieldStack>
      </form>
    </Dialog>
  );
};
