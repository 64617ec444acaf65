import { Button, Panel, Stack } from '@pitwall/ui';
import { useRouter } from '@tanstack/react-router';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useOpenSample } from '../api/sample.ts';

/** The way to look around before anything is entered. */
export const SamplePanel = ({ has }: { has: boolean }) => {
  const router = useRouter();
  const open = useOpenSample();
  return (
    <Panel title="Or look around first">
      <Stack gap="medium">
        <p>
          A sample of your own with three systems: one that is fine, one that its load outgrew, one
          that holds. Change what you like; it can be filled anew.
        </p>
        <FormTrouble trouble={open.error === null ? null : troubleOf(open.error)} />
        <Button
          wide
          busy={open.isPending && 'Opening the sample'}
          onClick={() => {
            open.mutate(undefined, {
              onSuccess: ({ organization }) => {
                void router.navigate({ to: '/$organization/systems', params: { organization } });
              },
            });
          }}
        >
          {has ? 'Go to your sample' : 'Explore a sample'}
        </Button>
      </Stack>
    </Panel>
  );
};
