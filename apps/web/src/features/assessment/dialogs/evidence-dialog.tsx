import { evidenceUrlSchema, LEVELS, textSchema, type AssessmentItem } from '@pitwall/contracts';
import { ANSWER_WORDS, notify } from '@pitwall/ui';
import { z } from 'zod';
import type { FullPractice } from '../../../lib/api/practice.ts';
import { emptyAsAbsent } from '../../../lib/forms/empty-as-absent.ts';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormText, FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import type { DialogSaving } from './dialog-saving.ts';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';
import { sentenceCase } from '../../../lib/sentence-case.ts';

const STATES = [...LEVELS, 'unknown'] as const;
type State = (typeof STATES)[number];

const schema = z
  .object({
    state: z.enum(STATES),
    evidenceUrl: emptyAsAbsent(evidenceUrlSchema.optional()),
    note: textSchema(4000).trim(),
  })
  .refine(({ evidenceUrl, note }) => evidenceUrl !== undefined || note !== '', {
    path: ['evidenceUrl'],
    message: 'Give a link, or write a note.',
  });

/** A link or a note that says why the answer is to be believed. */
export const EvidenceDialog = ({
  item,
  practice,
  state,
  save,
  onClose,
}: DialogSaving & {
  item: AssessmentItem;
  practice: FullPractice | undefined;
  /** What the reader is about to answer; otherwise the answer stays what it is. */
  state?: State | undefined;
}) => {
  const given = STATES.find((one) => one === (state ?? item.answer?.state));
  const proving = state === 'proven';
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: { state: given, evidenceUrl: '', note: '' },
    save: async (values) => {
      await save(values);
      notify({ title: proving ? `${item.practice} is proven` : 'Evidence added' });
      onClose();
    },
  });
  const noteProves = practice?.attest.evidence === 'note';
  return (
    <FormDialog
      title={proving ? 'What proves it?' : 'Add evidence'}
      description={
        practice === undefined
          ? item.title
          : proving
            ? `“Proven” needs evidence that is not older than ${practice.attest.days} days. ${practice.question.levels.proven}`
            : `${item.title}. Evidence counts for ${practice.attest.days} days.`
      }
      press={{ label: proving ? 'Answer proven' : 'Add evidence', busy: 'Saving' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <FormText
        control={form.control}
        name="evidenceUrl"
        label="Link"
        type="url"
        inputMode="url"
        optional={noteProves}
        placeholder="https://…"
        hint="A pull request, a dashboard, a log of the rehearsal."
      />
      <FormTextArea
        control={form.control}
        name="note"
        label="Note"
        optional={!noteProves}
        hint={
          noteProves
            ? 'For this practice a note is evidence.'
            : 'Kept with the answer. For this practice a note alone does not verify it.'
        }
      />
      {proving ? null : (
        <FormSelect
          control={form.control}
          name="state"
          label="Answer"
          options={STATES.map((value) => ({ value, label: sentenceCase(ANSWER_WORDS[value]) }))}
        />
      )}
    </FormDialog>
  );
};
