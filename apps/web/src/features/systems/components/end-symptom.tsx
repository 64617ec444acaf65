import type { SystemSymptom } from '@pitwall/contracts';
import { Button, ConfirmDialog, notify } from '@pitwall/ui';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useEndSymptom } from '../api/end-symptom.ts';

/** Says that a symptom is over, once asked. */
export const EndSymptom = ({ symptom }: { symptom: SystemSymptom }) => {
  const { organization, system } = useSystemAddress();
  const end = useEndSymptom(organization, system);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        aria-label={`It is over: ${symptom.title}`}
        onClick={() => {
          end.reset();
          setAsking(true);
        }}
      >
        It is over…
      </Button>
      <ConfirmDialog
        harmless
        open={asking}
        onOpenChange={setAsking}
        title={`Is it over: ${symptom.title}?`}
        confirm="It is over"
        cancel="It still hurts"
        busy={end.isPending && 'Saving'}
        onConfirm={() => {
          attempt(end.mutateAsync(symptom.id), () => {
            setAsking(false);
            notify({ title: 'Written down as over', detail: symptom.title });
          });
        }}
      >
        <FormTrouble trouble={end.error === null ? null : troubleOf(end.error)} />
        What treats it counts as before. When it comes back, say so again.
      </ConfirmDialog>
    </>
  );
};
