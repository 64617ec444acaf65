import { ACCEPTED_RISK_DAYS, daySchema, textSchema, type AssessmentItem } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { z } from 'zod';
import { FormRadioCards } from '../../../lib/forms/radio-cards-field.tsx';
import { FormText, FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { dayAfter, endOfDay } from '../../../lib/days.ts';
import { UNMET_LEVELS } from '../model/standing-words.ts';
import type { DialogSaving } from './dialog-saving.ts';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

const schema = z.object({
  level: z.enum(['absent', 'started', 'partial']),
  note: textSchema(4000).trim().min(1),
  riskExpiresAt: daySchema.transform(endOfDay),
});

const LABELS = { absent: 'Absent', started: 'Started', partial: 'Partial' } as const;
const USUAL_DAYS = 90;

/** Leaves a practice out knowingly: what is there today, why, and until when. */
export const AcceptRiskDialog = ({
  item,
  save,
  onClose,
}: DialogSaving & { item: AssessmentItem }) => {
  const { answer, suggestion } = item;
  const there = [answer?.level, answer?.state, suggestion?.level];
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: {
      level: UNMET_LEVELS.find((level) => there.includes(level)) as 'absent' | undefined,
      note: answer?.state === 'accepted_risk' ? answer.note : '',
      riskExpiresAt: dayAfter(USUAL_DAYS),
    },
    save: async (values) => {
      const saved = await save({ state: 'accepted_risk', ...values });
      notify({
        title: `Risk of ${item.practice} accepted`,
        ...(saved.answer?.awaitsApproval ? { detail: 'It waits for a second person.' } : {}),
      });
      onClose();
    },
  });
  return (
    <FormDialog
      title="Accept the risk"
      description={`“${item.title}” leaves the list of tasks until the day comes, or a symptom or incident touches it. It stays visible as a shortcut, and another member has to agree.`}
      press={{ label: 'Accept the risk', busy: 'Saving' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <FormRadioCards
        control={form.control}
        name="level"
        legend="What is there today"
        showLegend
        options={UNMET_LEVELS.map((value) => ({
          value: value as keyof typeof LABELS,
          label: LABELS[value as keyof typeof LABELS],
        }))}
      />
      <FormTextArea
        control={form.control}
        name="note"
        label="Why, in a sentence"
        hint="What would make you change your mind?"
      />
      <FormText
        control={form.control}
        name="riskExpiresAt"
        label="Until"
        type="date"
        min={dayAfter(1)}
        max={dayAfter(ACCEPTED_RISK_DAYS - 1)}
        hint={`At most ${ACCEPTED_RISK_DAYS} days. Then it comes back by itself.`}
      />
    </FormDialog>
  );
};
