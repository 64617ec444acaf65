import { STAGES, type Stage } from '@pitwall/contracts';
import { Select, STAGE_WORDS } from '@pitwall/ui';
import { useController, type FieldValues } from 'react-hook-form';
import type { Bound } from '../../../lib/forms/bound.ts';

const NOT_SAID = 'not-said';

/** What the team says it is; nothing is an answer too. */
export const DeclaredStageField = <Values extends FieldValues, Parsed>({
  control,
  name,
}: Bound<Values, Parsed>) => {
  const { field, fieldState } = useController({ control, name });
  return (
    <Select<Stage | typeof NOT_SAID>
      label="Where would you say it stands?"
      optional
      value={(field.value as Stage | null | undefined) ?? NOT_SAID}
      onValueChange={(stage) => {
        field.onChange(stage === NOT_SAID ? null : stage);
      }}
      hint="Drawn beside what the answers and the load say."
      error={fieldState.error?.message ?? null}
      options={[
        { value: NOT_SAID, label: 'Not said' },
        ...STAGES.map((stage) => {
          const words = STAGE_WORDS.find((one) => one.stage === stage);
          return {
            value: stage,
            label: words?.title ?? stage,
            ...(words === undefined ? {} : { detail: `ready for ${words.readyFor}` }),
          };
        }),
      ]}
    />
  );
};
