import {
  NOT_APPLICABLE_REASONS,
  notApplicableReasonSchema,
  textSchema,
  type AssessmentItem,
} from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { z } from 'zod';
import { FormRadioCards } from '../../../lib/forms/radio-cards-field.tsx';
import { FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { NOT_APPLICABLE_WORDS } from '../model/standing-words.ts';
import type { DialogSaving } from './dialog-saving.ts';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

const schema = z.object({
  notApplicableReason: notApplicableReasonSchema,
  note: textSchema(4000).trim().min(1),
});

/** Why a practice does not apply. A required one waits for a second person. */
export const NotApplicableDialog = ({
  item,
  save,
  onClose,
}: DialogSaving & { item: AssessmentItem }) => {
  const { answer, standing } = item;
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: {
      notApplicableReason: answer?.notApplicableReason ?? undefined,
      note: answer?.state === 'not_applicable' ? answer.note : '',
    },
    save: async (values) => {
      const saved = await save({ state: 'not_applicable', ...values });
      notify({
        title: `${item.practice} does not apply`,
        ...(saved.answer?.awaitsApproval ? { detail: 'It waits for a second person.' } : {}),
      });
      onClose();
    },
  });
  return (
    <FormDialog
      title="Does not apply"
      description={
        standing.gate === 'required'
          ? `“${item.title}” is required, so that another member has to agree. Until then it counts as unanswered.`
          : `“${item.title}” is left out of every score.`
      }
      press={{ label: 'It does not apply', busy: 'Saving' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <FormRadioCards
        control={form.control}
        name="notApplicableReason"
        legend="Why"
        showLegend
        options={NOT_APPLICABLE_REASONS.map((value) => ({
          value,
          label: NOT_APPLICABLE_WORDS[value],
        }))}
      />
      <FormTextArea
        control={form.control}
        name="note"
        label="In a sentence"
        hint="So that someone who joins next year understands it."
      />
    </FormDialog>
  );
};
