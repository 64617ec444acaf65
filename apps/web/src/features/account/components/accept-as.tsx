import type { Me } from '@pitwall/contracts';
import { Button, Row, Stack } from '@pitwall/ui';
import { useQueryClient } from '@tanstack/react-query';
import { meQuery } from '../../../lib/api/me.ts';
import { useSignOut } from '../../../lib/api/sign-out.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import type { Joining } from './use-join.ts';

export interface AcceptAsProps extends Joining {
  person: Me;
  organizationName: string;
}

/** Someone is signed in already: they join as themselves, or sign out to join as another. */
export const AcceptAs = ({ join, error, busy, person, organizationName }: AcceptAsProps) => {
  const queryClient = useQueryClient();
  const signOut = useSignOut();
  const trouble = error ?? signOut.error;
  return (
    <Stack gap="medium">
      <FormTrouble trouble={trouble === null ? null : troubleOf(trouble)} />
      <p>
        You are signed in as <strong>{person.name}</strong>, {person.email}.
      </p>
      <Row>
        <Button
          variant="primary"
          busy={busy && 'Joining'}
          onClick={() => {
            // Its failure is shown above.
            void join().catch(() => undefined);
          }}
        >
          {`Join ${organizationName}`}
        </Button>
        <Button
          variant="quiet"
          busy={signOut.isPending && 'Signing out'}
          onClick={() => {
            signOut.mutate(undefined, {
              onSuccess: () => {
                queryClient.setQueryData(meQuery.queryKey, null);
              },
            });
          }}
        >
          Sign out and use another account
        </Button>
      </Row>
    </Stack>
  );
};
