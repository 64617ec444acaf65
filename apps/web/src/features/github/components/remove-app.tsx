import type { GithubApp } from '@pitwall/contracts';
import { Button, ConfirmDialog, notify, OutsideLink, Stack } from '@pitwall/ui';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useRemoveApp } from '../api/github-app.ts';

export const RemoveApp = ({ app: { id, name, url } }: { app: GithubApp }) => {
  const { slug } = useOrganization();
  const remove = useRemoveApp(slug);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          remove.reset();
          setAsking(true);
        }}
      >
        Remove…
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Remove ${name}?`}
        confirm="Remove the app"
        busy={remove.isPending && 'Removing'}
        onConfirm={() => {
          attempt(remove.mutateAsync(id), () => {
            setAsking(false);
            notify({ title: `${name} is removed here`, detail: 'At GitHub it is still there.' });
          });
        }}
      >
        <Stack gap="medium">
          <FormTrouble trouble={remove.error === null ? null : troubleOf(remove.error)} />
          <p>
            Its key, its tokens and its webhook with all deliveries are forgotten. Connections that
            use it stop until they are given a token. The app itself stays at GitHub:{' '}
            <OutsideLink href={url}>delete it there</OutsideLink>.
          </p>
        </Stack>
      </ConfirmDialog>
    </>
  );
};
