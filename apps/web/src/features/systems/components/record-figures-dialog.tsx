import { FIGURE_NAMES, FIGURES, recordFiguresSchema } from '@pitwall/contracts';
import { Button, Dialog, FieldStack, notify } from '@pitwall/ui';
import { useId } from 'react';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { FIGURE_HINTS } from '../../../lib/system-words.ts';
import { useRecordFigures } from '../api/record-figures.ts';

// A dialog that records nothing would only look as if it had.
const schema = recordFiguresSchema.refine(
  ({ figures }) => Object.values(figures).some((value) => typeof value === 'number'),
  { path: ['figures', FIGURE_NAMES[0]], message: 'Give at least one number.' },
);

/** New readings of the load, all of today. */
export const RecordFiguresDialog = ({ onClose }: { onClose: () => void }) => {
  const { organization, system } = useSystemAddress();
  const record = useRecordFigures(organization, system);
  const id = useId();
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: { figures: {}, source: 'stated' },
    save: async (values) => {
      const { items } = await record.mutateAsync(values);
      notify({
        title: items.length === 1 ? 'Reading recorded' : `${items.length} readings recorded`,
      });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Record figures"
      description="As they are now. What you leave empty stays as it is."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={busy && 'Recording'}>
            Record
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        <FieldStack>
          <FormTrouble trouble={trouble} />
          {FIGURE_NAMES.map((figure) => (
            <FormNumber
              key={figure}
              control={form.control}
              name={`figures.${figure}`}
              label={FIGURES[figure].title}
              unit={FIGURES[figure].unit}
              min={0}
              max={FIGURES[figure].max}
              hint={FIGURE_HINTS[figure]}
            />
          ))}
          <FormText
            control={form.control}
            name="source"
            label="Where from"
            hint="A dashboard, a query, a guess: whoever reads it later should know."
          />
        </FieldStack>
      </form>
    </Dialog>
  );
};
