import type { FactorDemand } from '@pitwall/contracts';
import { Button, ConfirmDialog, notify, Panel, Row, Stack } from '@pitwall/ui';
import { useState } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useSaveFactorDemand } from './sign-in-api.ts';

/** Whether members need a second factor. Before it is asked for, it says whom that keeps out for now. */
export const FactorDemandPanel = ({ demand: { required, without } }: { demand: FactorDemand }) => {
  const { slug, name } = useOrganization();
  const save = useSaveFactorDemand(slug);
  const [asking, setAsking] = useState(false);
  const set = (next: boolean) => {
    save.mutate(next, {
      onSuccess: () => {
        notify({
          title: next ? 'A second factor is required' : 'A second factor is no longer required',
        });
      },
      onSettled: () => {
        setAsking(false);
      },
    });
  };
  return (
    <Panel
      title="Second factor"
      detail="An authenticator app or a passkey beside the password. Whoever comes through your own provider needs none here."
    >
      <Stack>
        <FormTrouble trouble={save.error === null ? null : troubleOf(save.error)} />
        <p>
          {required
            ? `${name} opens only to members who have one.`
            : 'Members may add one to their account; nobody has to.'}{' '}
          {withoutWords(without)}
        </p>
        <Row>
          {required ? (
            <Button
              busy={save.isPending && 'Saving'}
              onClick={() => {
                set(false);
              }}
            >
              No longer require it
            </Button>
          ) : (
            <Button
              onClick={() => {
                setAsking(true);
              }}
            >
              Require it of everybody
            </Button>
          )}
        </Row>
      </Stack>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Require a second factor in ${name}?`}
        confirm="Require it"
        cancel="Not now"
        harmless
        busy={save.isPending && 'Saving'}
        onConfirm={() => {
          set(true);
        }}
      >
        {without.count === 0
          ? 'Everybody has one already: nobody is kept out.'
          : `${withoutWords(without)} From their next click on they see how to add one, and get in as soon as they have it. Nothing of theirs is lost. API tokens go on working.`}
      </ConfirmDialog>
    </Panel>
  );
};

const SHOWN = 5;

const withoutWords = ({ count, people }: FactorDemand['without']): string => {
  if (count === 0) return 'Everybody has one.';
  const names = people.slice(0, SHOWN).map(({ name }) => name);
  const more = count - names.length;
  return `Without one: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
};
