import { FIGURE_NAMES, FIGURES, recordFiguresSchema } from '@pitwall/contracts';
import { FieldStack, notify } from '@pitwall/ui';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { FIGURE_HINTS } from '../../../lib/system-words.ts';
import { useRecordFigures } from '../api/record-figures.ts';
import { pasteFigures } from '../paste-figures.ts';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

// A dialog that records nothing would only look as if it had.
const schema = recordFiguresSchema.refine(
  ({ figures }) => Object.values(figures).some((value) => typeof value === 'number'),
  { path: ['figures', FIGURE_NAMES[0]], message: 'Give at least one number.' },
);

/** New readings of the load, all of today. */
export const RecordFiguresDialog = ({ onClose }: { onClose: () => void }) => {
  const { organization, system } = useSystemAddress();
  const record = useRecordFigures(organization, system);
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
    <FormDialog
      title="Record figures"
      description="As they are now. What you leave empty stays as it is."
      press={{ label: 'Record the figures', busy: 'Recording' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <div
        onPasteCapture={(event) => {
          pasteFigures(event, FIGURE_NAMES, (figure, value) => {
            form.setValue(`figures.${figure}`, value, { shouldDirty: true });
          });
        }}
      >
        <FieldStack>
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
        </FieldStack>
      </div>
      <FormText
        control={form.control}
        name="source"
        label="Where from"
        hint="A dashboard, a query, a guess: whoever reads it later should know."
      />
    </FormDialog>
  );
};
