import { LEVELS, textSchema, type AssessmentItem } from '@pitwall/contracts';
import { ANSWER_WORDS, notify } from '@pitwall/ui';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { systemChanged } from '../../../lib/api/keys.ts';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { answerDetailQuery } from '../api/answer-detail.ts';
import { giveOpinion } from '../api/opinions.ts';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';
import { sentenceCase } from '../../../lib/sentence-case.ts';

const STATES = [...LEVELS, 'unknown'] as const;
const schema = z.object({ state: z.enum(STATES), note: textSchema(4000).trim() });

/** "I see it otherwise": said beside another person's answer, which stays. */
export const OpinionDialog = ({
  item: { practice, title, answer },
  onClose,
}: {
  item: AssessmentItem;
  onClose: () => void;
}) => {
  const { organization, system } = useSystemAddress();
  const queryClient = useQueryClient();
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: { state: undefined, note: '' },
    save: async (values) => {
      const detail = await giveOpinion(organization, system, practice, {
        ...values,
        version: answer?.version ?? 0,
      });
      queryClient.setQueryData(answerDetailQuery(organization, system, practice).queryKey, detail);
      await systemChanged(queryClient, organization, system);
      notify({ title: `${practice}: both answers are kept` });
      onClose();
    },
  });
  return (
    <FormDialog
      title="I see it otherwise"
      description={`“${title}”: ${answer?.answeredBy ?? 'someone who has left'} answered “${ANSWER_WORDS[answer?.state ?? 'not_assessed']}”. Yours is kept beside it as a disagreement, and the lower counts until somebody settles it.`}
      press={{ label: 'Keep both', busy: 'Saving' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <FormSelect
        control={form.control}
        name="state"
        label="I would answer"
        options={STATES.filter((value) => value !== answer?.state).map((value) => ({
          value,
          label: sentenceCase(ANSWER_WORDS[value]),
        }))}
      />
      <FormTextArea
        control={form.control}
        name="note"
        label="Why"
        optional
        hint="What did you see that they did not?"
      />
    </FormDialog>
  );
};
