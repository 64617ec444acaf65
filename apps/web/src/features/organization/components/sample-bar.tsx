import { Button, ConfirmDialog, NoticeBar, ProgressBar } from '@pitwall/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { organizationKey } from '../../../lib/api/keys.ts';
import { ButtonLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { sampleQuery, useResetSample } from '../api/sample.ts';
import styles from './sample-bar.module.css';

/** Over every page of an organization of examples: what it is, how far it is filled, and the way to a new one. */
export const SampleBar = () => {
  const { slug } = useOrganization();
  const { data: sample } = useQuery(sampleQuery(slug));
  const queryClient = useQueryClient();
  const filling = sample?.state === 'filling';
  const wasFilling = useRef(filling);
  useEffect(() => {
    // What was read of the half-filled one is read again.
    if (wasFilling.current && !filling && sample !== undefined)
      void queryClient.invalidateQueries({ queryKey: organizationKey(slug) });
    wasFilling.current = filling;
  }, [filling, sample, queryClient, slug]);
  return (
    <div className={styles.bar}>
      {filling ? (
        <ProgressBar
          label={
            sample.done === 0
              ? 'Filling the sample with three systems'
              : `Filling the sample: ${sample.done} of ${sample.total} answers. You may look around meanwhile.`
          }
          value={sample.done === 0 ? null : sample.done}
          max={sample.total}
        />
      ) : (
        <NoticeBar
          live
          {...(sample?.state === 'failed' ? { signal: 'behind' as const } : {})}
          title={
            sample?.state === 'failed'
              ? 'The sample could not be filled.'
              : 'A sample, yours alone: nothing in it is real.'
          }
          action={<FillAnew />}
        >
          {sample?.state === 'failed'
            ? 'Fill it anew. If that fails too, tell whoever runs this Pitwall.'
            : 'Answer, plan and break what you like.'}
        </NoticeBar>
      )}
    </div>
  );
};

const FillAnew = () => {
  const { slug } = useOrganization();
  const reset = useResetSample(slug);
  const [asking, setAsking] = useState(false);
  return (
    <span className={styles.actions}>
      <Button
        size="small"
        variant="quiet"
        onClick={() => {
          reset.reset();
          setAsking(true);
        }}
      >
        Fill anew…
      </Button>
      <ButtonLink size="small" to="/start">
        Make your own
      </ButtonLink>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Fill the sample anew?"
        confirm="Fill it anew"
        busy={reset.isPending && 'Beginning'}
        onConfirm={() => {
          reset.mutate(undefined, {
            onSuccess: () => {
              setAsking(false);
            },
          });
        }}
      >
        <FormTrouble trouble={reset.error === null ? null : troubleOf(reset.error)} />
        What was changed in it goes, and the three systems are as at first. It takes less than a
        minute.
      </ConfirmDialog>
    </span>
  );
};
